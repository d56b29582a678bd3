import { describe, expect, it } from 'vitest'
import { extractReply } from './extract-reply.js'

const quote = '> Which colour?\n> Which size?'

/** Ways to introduce a quoted mail that are tied to a program or a desk and not to a language. */
const above: Readonly<Record<string, string>> = {
  'Lotus Notes': `Shop Example <shop@shop.test>\n03/03/2026 14:05\n\nTo\nAnn Example <ann@example.com>\ncc\n\nSubject\nRe: Colour\n\nWhich colour?`,
  'Lotus Notes, in German': `Shop Example <shop@shop.test>\n03.03.2026 14:05\n\nAn\nAnn Example <ann@example.com>\nKopie\n\nThema\n\nBetreff\nRe: Farbe\n\nWelche Farbe?`,
  Horde: `Quoting Shop <shop@shop.test>:\n\n${quote}`,
  'Horde, in German': `Zitat von Shop <shop@shop.test>:\n\n${quote}`,
  GroupWise: `>>> Shop Example <shop@shop.test> 3/3/2026 2:05 PM >>>\nWhich colour?`,
  'GroupWise, newer': `>>> On Tue, Mar 3, 2026 at 2:05 PM, in message <1@shop.test>, Shop <shop@shop.test> wrote:\n\nWhich colour?`,
  Gnus: `Shop Example <shop@shop.test> writes:\n\n${quote}`,
  mutt: `On Tue, Mar 03, 2026 at 02:05:00PM +0100, Shop Example wrote:\n${quote}`,
  KMail: `On Tuesday 3 March 2026 14:05:00 CET Shop Example wrote:\n${quote}`,
  'Yahoo Classic': `--- On Tue, 3/3/26, Shop <shop@shop.test> wrote:\n\nWhich colour?`,
  Zoho: `---- On Tue, 03 Mar 2026 14:05:00 +0100 Shop <shop@shop.test> wrote ----\n\nWhich colour?`,
  'old Gmail': `2026-03-03 14:05 GMT+01:00 Shop <shop@shop.test>:\n\n${quote}`,
  'Mail.ru': `Вторник, 3 марта 2026, 14:05 +03:00 от Shop <shop@shop.test>:\n\n${quote}`,
  QQ: `------------------ 原始邮件 ------------------\n发件人: "Shop"<shop@shop.test>;\n发送时间: 2026年3月3日(星期二) 下午2:05\n收件人: "Ann"<ann@example.com>;\n主题: Colour\n\nWhich colour?`,
  '163': `At 2026-03-03 14:05:00, "Shop" <shop@shop.test> wrote:\n>Which colour?\n>Which size?`,
  Claws: `Dnia 2026-03-03, o godz. 14:05:00\nShop <shop@shop.test> napisał(a):\n\n${quote}`,
  'a telephone of few words': `Shop Example wrote:\n${quote}`,
  'a desk that asks for answers above a line': `##- Please type your reply above this line -##\n\nWhich colour?`,
  'a desk, in German': `--- Bitte antworten Sie oberhalb dieser Linie ---\n\nWelche Farbe?`,
  'a program with words and labels of its own': `-----Alkup. kirje-----\nVänta: Shop <shop@shop.test>\nKello: 3.3.2026 14:05\nKenelle asti: ann@example.com\n\nWhich colour?`,
  'a program with labels of its own': `Vänta: Shop <shop@shop.test>\nKello: 3.3.2026 14:05\nKenelle asti: ann@example.com\n\nWhich colour?`,
}

describe('extractReply', () => {
  it.each(Object.entries(above))('knows what %s puts above a quoted mail', (_, quoted) => {
    const extracted = extractReply({ text: `The lighter one, please.\n\n${quoted}` })
    expect(extracted).toMatchObject({ reply: 'The lighter one, please.', quoted })
  })

  it.each([
    '_______________________________________________\nShop mailing list\nshop@lists.test\nhttps://lists.test/shop',
    'This e-mail and any attachments are confidential and intended solely for the use of the individual to whom they are addressed. If you are not the intended recipient, delete it.',
    'Diese E-Mail enthält vertrauliche und rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender und vernichten Sie diese Mail.',
    'To unsubscribe from this group send an email to shop+unsubscribe@lists.test.',
  ])('takes no footer below the quote for an answer (%#)', footer => {
    const extracted = extractReply({
      text: `Blue.\n\nOn 3 March 2026 at 14:05, Shop wrote:\n${quote}\n\n${footer}`,
    })
    expect(extracted).toMatchObject({ reply: 'Blue.', signature: footer })
    expect(extractReply({ text: `Blue.\n\n${footer}` })).toMatchObject({ reply: 'Blue.', signature: footer })
  })

  it.each([
    'Von Outlook für iOS',
    'Envoyé à partir d’Outlook pour Android',
    'Pobierz aplikację Outlook dla systemu Android',
    'iOS版Outlookを入手',
    '获取适用于 iOS 的 Outlook',
    "iOS için Outlook'u edinin",
    'iOS용 Outlook 다운로드',
    'Küldve a Samsung Galaxy okostelefonomról.',
    'Sent from a mobile device, please excuse typos',
  ])('knows %j for what a program adds', line => {
    expect(extractReply({ text: `Blue.\n\n${line}` })).toMatchObject({ reply: 'Blue.', signature: line })
  })

  it('keeps the torn ends of quoted lines with the quote', () => {
    const torn =
      'On 3 March 2026 at 14:05, Shop wrote:\n> We have it in blue, in green and in a red that you may remember from\nour shop\n> window. Which one?'
    expect(extractReply({ text: `Blue.\n\n${torn}` })).toMatchObject({ reply: 'Blue.', quoted: torn })
  })
})
