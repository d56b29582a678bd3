import { expect, it } from 'vitest'
import { extractReply } from './extract-reply.js'

/** What programs put below an answer, as they write it. */
const below: readonly (readonly [program: string, text: string])[] = [
  [
    'Gmail, a narrow space in its time',
    '\n\nOn Tue, Mar 3, 2026 at 2:05\u202fPM Shop <r@x.test> wrote:\n\n> q',
  ],
  [
    'Gmail, a narrow space and no marks',
    '\n\nOn Tue, Mar 3, 2026 at 2:05\u202fPM Shop <r@x.test> wrote:\n\nq\n',
  ],
  ['a telephone, on one line with the answer', ' On Tue, Mar 3, 2026 at 2:05 PM Shop <r@x.test> wrote:\n> q'],
  ['Gmail, with CRLF', '\r\n\r\nOn Tue, Mar 3, 2026 at 2:05 PM Shop <r@x.test> wrote:\r\n\r\n> q\r\n\r\n'],
  [
    'Gmail, a quote in the quote',
    '\n\nOn Tue, Mar 3, 2026 at 2:05 PM Shop <r@x.test> wrote:\n\n> q\n> On Mon, Mar 2, 2026 at 1:05 PM Ann <a@x.test> wrote:\n>> z\n',
  ],
  ['a program that marks with bars', '\n\nOn Tue, Mar 3, 2026 at 2:05 PM Shop <r@x.test> wrote:\n\n| q\n| z'],
  [
    'Outlook, with mailto',
    '\n\nFrom: Shop [mailto:r@x.test] \nSent: Tuesday, March 3, 2026 2:05 PM\nTo: Ann\nSubject: RE: Hi\n\nq',
  ],
  [
    'Outlook, bold labels in Markdown',
    '\n\n**From:** Shop <r@x.test>\n**Sent:** Tuesday, March 3, 2026 2:05 PM\n**To:** Ann\n**Subject:** RE: Hi\n\nq',
  ],
  [
    'Outlook Web Access',
    '\n\n________________________________________\nFrom: Shop <r@x.test>\nSent: Tuesday\nTo: Ann\nSubject: RE: Hi\n\nq',
  ],
  [
    'a program that begins with the date',
    '\n\nDate: Tue, 3 Mar 2026 14:05:00 +0100\nFrom: r@x.test\nTo: a@x.test\nSubject: Hi\n\nq',
  ],
  [
    'a program that begins with the subject',
    '\n\nSubject: Hi\nFrom: r@x.test\nDate: Tue, 3 Mar 2026 14:05:00 +0100\nTo: a@x.test\n\nq',
  ],
  ['Outlook for Mac', '\n\nFrom: Shop <r@x.test>\nDate: Tuesday, 3 March 2026 at 14:05\nq'],
  [
    'a Windows telephone',
    '\n\nSent from my Windows Phone\n________________________________\nFrom: Shop<mailto:r@x.test>\nSent: 03/03/2026 14:05\nTo: Ann<mailto:a@x.test>\nSubject: Hi\n\nq',
  ],
  ['Gmail in Chinese', '\n\nShop <r@x.test>于2026年3月3日 周二14:05写道：\n\n> q'],
  [
    'WeChat',
    '\n\n---原始邮件---\n发件人: "Shop"<r@x.test>\n发送时间: 2026年3月3日(周二) 下午2:05\n收件人: "a"<a@x.test>;\n主题: Hi\n\nq',
  ],
  ['Tuta in German', '\n\n3. März 2026, 14:05 von r@x.test:\n\n> q'],
  ['Tuta', '\n\nMar 3, 2026, 14:05 by r@x.test:\n\n> q'],
  [
    'ProtonMail',
    '\n\nSent with Proton Mail secure email.\n\n------- Original Message -------\nOn Tuesday, March 3rd, 2026 at 2:05 PM, Shop <r@x.test> wrote:\n\n\n> q',
  ],
  ['ProtonMail, newer', '\n\nOn Tuesday, March 3rd, 2026 at 14:05, Shop <r@x.test> wrote:\n\n> q\n> z'],
  ['Fastmail', '\n\nOn Tue, 3 Mar 2026, at 2:05 PM, Shop wrote:\n> q'],
  ['HEY', '\n\nOn March 3, 2026, Shop <r@x.test> wrote:\n> q'],
  ['Zimbra', '\n\n----- On Mar 3, 2026, at 2:05 PM, Shop <r@x.test> wrote:\n\n> q'],
  [
    'Zimbra, quoted',
    '\n\n----- Original Message -----\n> From: "Shop" <r@x.test>\n> To: "Ann" <a@x.test>\n> Sent: Tuesday, 3 March, 2026 14:05:00\n> Subject: Hi\n\n> q',
  ],
  [
    'Libero',
    '\n\n>----Messaggio originale----\n>Da: r@x.test\n>Data: 3-mar-2026 14.05\n>A: <a@x.test>\n>Ogg: Hi\n>\n>q',
  ],
  [
    'Alice',
    '\n\n----Messaggio originale----\nDa: r@x.test\nData: 3-mar-2026 14.05\nA: <a@x.test>\nOgg: Hi\n\nq',
  ],
  [
    'web.de',
    '\n \n\nGesendet: Dienstag, 03. März 2026 um 14:05 Uhr\nVon: "Shop" <r@x.test>\nAn: a@x.test\nBetreff: Hi\nq',
  ],
  [
    'Orange',
    '\n\n> Message du 03/03/26 14:05\n> De : "Shop" <r@x.test>\n> A : a@x.test\n> Copie à : \n> Objet : Hi\n> \n> q',
  ],
  [
    'Orange, newer',
    '\n\n\nenvoyé : 3 mars 2026 à 14:05\nde : Shop <r@x.test>\nà : a@x.test\nobjet : Hi\n\nq',
  ],
  [
    'Seznam',
    '\n\n---------- Původní e-mail ----------\nOd: Shop <r@x.test>\nKomu: a@x.test\nDatum: 3. 3. 2026 14:05:00\nPředmět: Hi\n"q"',
  ],
  ['WP', '\n\nDnia 3 marca 2026 14:05 Shop < r@x.test > napisał(a):\n\nq'],
  ['o2', '\n\nDnia 3 marca 2026 14:05 Shop <r@x.test> napisał(a):\n\nq'],
  [
    'Naver',
    '\n\n-----Original Message-----\nFrom: "Shop"<r@x.test>\nTo: <a@x.test>;\nCc:\nSent: 2026-03-03 (화) 14:05:00 (GMT+09:00)\nSubject: Hi\n\nq',
  ],
  [
    'Daum',
    '\n\n--------- 원본 메일 ---------\n보낸사람: Shop <r@x.test>\n받는사람: a\n날짜: 26.03.03 14:05 GMT +0900\n제목: Hi\n\nq',
  ],
  [
    'Yahoo in Japanese',
    '\n\n----- Original Message -----\nFrom: Shop <r@x.test>\nTo: a@x.test\nDate: 2026/3/3, Tue 14:05\nSubject: Hi\n\nq',
  ],
  ['Becky', '\n\nOn Tue, 3 Mar 2026 14:05:00 +0900\nShop <r@x.test> wrote:\n\n> q'],
  ['docomo', '\n\n2026/03/03 14:05 "Shop" <r@x.test>:\n\n> q'],
  ['old Gmail in Japanese', '\n\n2026年3月3日 14:05 Shop <r@x.test>:\n\n> q'],
  [
    'a quoted attribution below an attribution',
    '\n\nOn Tue, 3 Mar 2026, at 2:05 PM, Shop wrote:\n\nOn Mon, 2 Mar 2026, at 2:05 PM, Ann wrote:\n\n> q',
  ],
  ['an attribution over two lines', '\n\nOn Tue, 3 Mar 2026 14:05:00 +0000\n"Shop" <r@x.test> wrote:\n\nq'],
  ['an attribution with nothing below', '\n\nOn Tue, Mar 3, 2026 at 2:05 PM Shop <r@x.test> wrote:\n'],
  ['words between dashes with nothing below', '\n\n-----Original Message-----'],
]

it.each(below)('reads the answer above what %s writes', (_, text) => {
  expect(extractReply({ text: `Blue.${text}` }).reply).toBe('Blue.')
})
