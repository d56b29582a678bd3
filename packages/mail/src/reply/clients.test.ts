import { describe, expect, it } from 'vitest'
import { extractReply } from './extract-reply.js'

/** How five languages' mail programs introduce what they quote. */
interface Wording {
  readonly answer: string
  readonly gmail: string
  readonly apple: string
  readonly thunderbird: string
  readonly outlook: readonly [from: string, sent: string, to: string, subject: string]
  readonly original: string
  readonly device: string
}

const question = 'Could you tell us your order number?'
const shop = 'Shop <r+token@reply.shop.test>'

const wordings: Readonly<Record<string, Wording>> = {
  en: {
    answer: 'Yes, it is 10042.\n\nCould you also change the address?',
    gmail: `On Tue, Mar 3, 2026 at 2:05 PM ${shop} wrote:`,
    apple: `On 3 Mar 2026, at 14:05, ${shop} wrote:`,
    thunderbird: 'On 03/03/2026 14:05, Shop wrote:',
    outlook: ['From', 'Sent', 'To', 'Subject'],
    original: 'Original Message',
    device: 'Sent from my iPhone',
  },
  nl: {
    answer: 'Ja, dat is 10042.\n\nKunt u ook het adres wijzigen?',
    gmail: `Op di 3 mrt 2026 om 14:05 schreef ${shop}:`,
    apple: `Op 3 mrt 2026, om 14:05 heeft ${shop} het volgende geschreven:`,
    thunderbird: 'Op 03-03-2026 om 14:05 schreef Shop:',
    outlook: ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
    original: 'Oorspronkelijk bericht',
    device: 'Verstuurd vanaf mijn iPhone',
  },
  fr: {
    answer: "Oui, c'est le 10042.\n\nPouvez-vous aussi changer l'adresse ?",
    gmail: `Le mar. 3 mars 2026 à 14:05, ${shop} a écrit :`,
    apple: `Le 3 mars 2026 à 14:05, ${shop} a écrit :`,
    thunderbird: 'Le 03/03/2026 à 14:05, Shop a écrit :',
    outlook: ['De', 'Envoyé', 'À', 'Objet'],
    original: "Message d'origine",
    device: 'Envoyé de mon iPhone',
  },
  de: {
    answer: 'Ja, es ist die 10042.\n\nKönnen Sie auch die Adresse ändern?',
    gmail: `Am Di., 3. März 2026 um 14:05 Uhr schrieb ${shop}:`,
    apple: `Am 03.03.2026 um 14:05 schrieb ${shop}:`,
    thunderbird: 'Am 03.03.26 um 14:05 schrieb Shop:',
    outlook: ['Von', 'Gesendet', 'An', 'Betreff'],
    original: 'Ursprüngliche Nachricht',
    device: 'Von meinem iPhone gesendet',
  },
  fi: {
    answer: 'Kyllä, se on 10042.\n\nVoitteko vaihtaa myös osoitteen?',
    gmail: `ti 3. maalisk. 2026 klo 14.05 Shop (r+token@reply.shop.test) kirjoitti:`,
    apple: `Shop <r+token@reply.shop.test> kirjoitti 3.3.2026 kello 14.05:`,
    thunderbird: 'Shop kirjoitti 3.3.2026 klo 14.05:',
    outlook: ['Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe'],
    original: 'Alkuperäinen viesti',
    device: 'Lähetetty iPhonesta',
  },
}

const quoted = `> Hello Ann,\n>\n> ${question}\n`
const inHtml = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const divs = (text: string): string =>
  text
    .split('\n')
    .map(line => `<div>${line === '' ? '<br>' : inHtml(line)}</div>`)
    .join('')
const outlookValues = [shop, '3 March 2026 14:05', 'Ann Example <ann@example.com>', 'Re: Your order']
const wrapped = (line: string): string => line.replace(/^(.{30,50}) /, '$1\n')

function outlookBlock({ outlook }: Wording): string {
  return outlook.map((label, index) => `${label}: ${outlookValues[index]}`).join('\n')
}

function outlookHtmlBlock({ outlook }: Wording): string {
  const rows = outlook.map((label, index) => `<b>${label}:</b> ${inHtml(outlookValues[index] ?? '')}`)
  return `<p class="MsoNormal">${rows.join('<br>')}<o:p></o:p></p>`
}

describe.each(Object.entries(wordings))('a reply in %s', (_, wording) => {
  const { answer, gmail, apple, thunderbird, original, device } = wording
  const only = (body: Parameters<typeof extractReply>[0]) => {
    const { reply, quoted } = extractReply(body)
    expect(reply.replace(/\n+/g, '\n')).toBe(answer.replace(/\n+/g, '\n'))
    expect(quoted).toContain(question)
  }

  it('as Gmail writes it in text, its introduction wrapped or not', () => {
    only({ text: `${answer}\n\n${gmail}\n\n${quoted}` })
    only({ text: `${answer}\r\n\r\n${wrapped(gmail)}\r\n\r\n${quoted}` })
  })

  it('as Gmail writes it in HTML', () => {
    only({
      html: `<div dir="ltr">${divs(answer)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${inHtml(gmail)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex"><div>Hello Ann,</div><div>${question}</div></blockquote></div>`,
    })
  })

  it('as older Gmail and its Android program write it, without marking the introduction', () => {
    only({
      html: `<div dir="auto">${divs(answer)}</div><div class="gmail_extra"><br><div class="gmail_quote">${inHtml(gmail)}<br type="attribution"><blockquote class="quote">Hello Ann,<br>${question}</blockquote></div><br></div>`,
    })
  })

  it('as Outlook on the desktop writes it in text', () => {
    only({ text: `${answer}\n\n${outlookBlock(wording)}\n\nHello Ann,\n\n${question}\n` })
    only({
      text: `${answer}\n\n-----${original}-----\n${outlookBlock(wording)}\n\nHello Ann,\n\n${question}\n`,
    })
  })

  it('as Outlook on the desktop writes it in HTML', () => {
    const paragraphs = answer
      .split('\n')
      .map(line => `<p class=MsoNormal>${line === '' ? '<o:p>&nbsp;</o:p>' : line}</p>`)
    only({
      html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-US><div class=WordSection1>${paragraphs.join('')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>${outlookHtmlBlock(wording)}</div></div><p class=MsoNormal>Hello Ann,</p><p class=MsoNormal>${question}</p></div></body></html>`,
    })
  })

  it('as Outlook on the web writes it in HTML', () => {
    only({
      html: `<html><body dir="ltr"><div class="elementToProof">${divs(answer)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${outlookHtmlBlock(wording)}<div>&nbsp;</div></div><div>Hello Ann,</div><div>${question}</div></body></html>`,
    })
  })

  it('as Outlook on a phone writes it in text', () => {
    only({
      text: `${answer}\n\n________________________________\n${outlookBlock(wording)}\n\nHello Ann,\n\n${question}\n`,
    })
  })

  it('as Apple Mail writes it in text and in HTML', () => {
    only({ text: `${answer}\n\n${quoted.replace('> Hello', `> ${apple}\n> \n> Hello`)}` })
    only({ text: `${answer}\n\n${apple}\n\n${quoted}` })
    only({
      html: `<html><body style="word-wrap: break-word;">${divs(answer)}<div><br><blockquote type="cite"><div>${inHtml(apple)}</div><br class="Apple-interchange-newline"><div><div>Hello Ann,</div><div>${question}</div></div></blockquote></div><br></body></html>`,
    })
  })

  it('as an iPhone writes it, the signature apart', () => {
    const text = extractReply({ text: `${answer}\n\n${device}\n\n${apple}\n\n${quoted}` })
    const html = extractReply({
      html: `<html><body dir="auto">${divs(answer)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${device}</div><div dir="ltr"><br><blockquote type="cite">${inHtml(apple)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">Hello Ann,<br>${question}</div></blockquote></body></html>`,
    })
    for (const extracted of [text, html]) {
      expect(extracted.reply.replace(/\n+/g, '\n')).toBe(answer.replace(/\n+/g, '\n'))
      expect(extracted.signature).toBe(device)
      expect(extracted.quoted).toContain(question)
    }
  })

  it('as Thunderbird writes it, above the quote and below it', () => {
    only({ text: `${answer}\n\n${thunderbird}\n${quoted}` })
    only({ text: `${thunderbird}\n${quoted}\n${answer}` })
    only({
      html: `<html><body><p>${inHtml(answer).replace(/\n/g, '<br>')}</p><div class="moz-cite-prefix">${inHtml(thunderbird)}<br></div><blockquote type="cite" cite="mid:x"><p>Hello Ann,</p><p>${question}</p></blockquote></body></html>`,
    })
  })
})
