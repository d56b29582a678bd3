import { type Client, introduced, type SampleReply, said, sender, writer } from './text-clients.ts'
import type { MailWording } from './wordings/index.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const linked = (text: string): string =>
  escaped(text).replace(/&lt;(\S+@\S+?)&gt;/, '&lt;<a href="mailto:$1">$1</a>&gt;')

const divs = (lines: readonly string[]): string =>
  lines.map(line => `<div>${escaped(line)}</div>`).join('<div><br></div>')
const quote = ({ question }: MailWording): string =>
  `<div>10042</div><div><br></div><div>${escaped(question)}</div>`
const labelled = ({ labels, sent }: MailWording): string =>
  [sender, sent, writer, '10042']
    .map((value, index) => `<b>${escaped(labels[index] ?? '')}:</b> ${linked(value)}`)
    .join('<br>\n')

function of(wording: MailWording, body: string, signature?: string): SampleReply {
  return {
    body: `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
    reply: said(wording),
    ...(signature === undefined ? {} : { signature }),
  }
}

const mso = (text: string): string => `<p class="MsoNormal">${text}<o:p></o:p></p>`

/** What mail programs write as HTML, by name. */
export const htmlClients: Readonly<Record<string, Client>> = {
  Gmail: w =>
    of(
      w,
      `<div dir="ltr">${divs(w.answer)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${linked(introduced(w.gmail))}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${quote(w)}</blockquote></div>`,
    ),
  'Gmail on a phone': w =>
    of(
      w,
      `<div dir="auto">${divs(w.answer)}</div><br><div class="gmail_quote"><div dir="ltr">${linked(introduced(w.gmail))}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${quote(w)}</blockquote></div>`,
    ),
  'Gmail, the answer below': w =>
    of(
      w,
      `<div class="gmail_quote"><div class="gmail_attr">${linked(introduced(w.gmail))}<br></div><blockquote class="gmail_quote">${quote(w)}</blockquote><div><br></div>${divs(w.answer)}</div>`,
    ),
  'Outlook on the desktop': w =>
    of(
      w,
      `<div class="WordSection1">${w.answer.map(escaped).map(mso).join(mso('&nbsp;'))}${mso('&nbsp;')}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">${mso(labelled(w))}</div></div>${mso('&nbsp;')}${mso(escaped(w.question))}</div>`,
    ),
  'Outlook on the desktop, its line removed': w =>
    of(
      w,
      `<div class="WordSection1">${w.answer.map(escaped).map(mso).join(mso('&nbsp;'))}${mso('&nbsp;')}${mso(labelled(w))}${mso('&nbsp;')}${mso(escaped(w.question))}</div>`,
    ),
  'Outlook on the web': w =>
    of(
      w,
      `<div class="elementToProof">${divs(w.answer)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000">${labelled(w)}</font><div>&nbsp;</div></div><div>${quote(w)}</div>`,
    ),
  'Outlook on the web, its marks removed on the way': w =>
    of(
      w,
      `<div>${divs(w.answer)}</div><hr tabindex="-1"><div dir="ltr">${labelled(w)}<div>&nbsp;</div></div>${quote(w)}`,
    ),
  'Outlook on a phone': w =>
    of(
      w,
      `<div dir="ltr">${divs(w.answer)}</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><hr><div id="divRplyFwdMsg">${labelled(w)}</div>${quote(w)}`,
      'Get Outlook for iOS',
    ),
  'Apple Mail': w =>
    of(
      w,
      `${divs(w.answer)}<div><br><blockquote type="cite"><div>${linked(introduced(w.apple))}</div><br class="Apple-interchange-newline"><div>${quote(w)}</div></blockquote></div><br>`,
    ),
  'an iPhone': w =>
    of(
      w,
      `<div dir="auto">${divs(w.answer)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${escaped(w.device)}</div><div dir="ltr"><br><blockquote type="cite">${linked(introduced(w.apple))}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${quote(w)}</div></blockquote></div>`,
      w.device,
    ),
  Thunderbird: w =>
    of(
      w,
      `<p>${w.answer.map(escaped).join('</p><p>')}</p><div class="moz-cite-prefix">${escaped(introduced(w.thunderbird))}<br></div><blockquote type="cite" cite="mid:x@shop.test">${quote(w)}</blockquote>`,
    ),
  'Thunderbird, the answer below': w =>
    of(
      w,
      `<div class="moz-cite-prefix">${escaped(introduced(w.thunderbird))}<br></div><blockquote type="cite" cite="mid:x@shop.test">${quote(w)}</blockquote><p>${w.answer.map(escaped).join('</p><p>')}</p>`,
    ),
  Roundcube: w =>
    of(
      w,
      `<p>${w.answer.map(escaped).join('</p><p>')}</p><p id="reply-intro">${escaped(introduced(w.thunderbird))}</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0">${quote(w)}</blockquote>`,
    ),
  Yahoo: w =>
    of(
      w,
      `<div class="ydp yahoo-style-wrap"><div dir="ltr">${divs(w.answer)}</div></div><div id="ydpquoted" class="ydp yahoo_quoted"><div><div>${linked(introduced(w.apple))}</div><div><br></div><div>${quote(w)}</div></div></div>`,
    ),
  ProtonMail: w =>
    of(
      w,
      `<div style="font-family: Arial">${divs(w.answer)}</div><div class="protonmail_signature_block protonmail_signature_block-empty"></div><div class="protonmail_quote">${linked(introduced(w.gmail))}<br><blockquote class="protonmail_quote" type="cite">${quote(w)}</blockquote></div>`,
    ),
  Samsung: w =>
    of(
      w,
      `${divs(w.answer)}<div><br></div><div id="composer_signature"><div dir="auto">${escaped(w.device)}</div></div><div><br></div><div style="font-size:100%"><!-- originalMessage --><div>-------- ${escaped(w.original)} --------</div><div>${labelled(w)}</div><div><br></div></div>${quote(w)}`,
      w.device,
    ),
  'Lotus Notes': w =>
    of(
      w,
      `<font size=2 face="sans-serif">${w.answer.map(escaped).join('<br><br>')}</font><br><br><br><font size=1 color=#5f5f5f>${escaped(w.labels[0])}: </font><font size=1>${linked(sender)}</font><br><font size=1 color=#5f5f5f>${escaped(w.labels[2])}: </font><font size=1>${linked(writer)}</font><br><font size=1 color=#5f5f5f>${escaped(w.labels[1])}: </font><font size=1>${escaped(w.sent)}</font><br><font size=1 color=#5f5f5f>${escaped(w.labels[3])}: </font><font size=1>10042</font><br><hr noshade><br>${quote(w)}`,
    ),
  Zimbra: w =>
    of(
      w,
      `<div style="font-family: arial"><div>${divs(w.answer)}</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><blockquote style="border-left:2px solid #1010FF">${labelled(w)}</blockquote></div><div data-marker="__QUOTED_TEXT__"><blockquote>${quote(w)}</blockquote></div></div>`,
    ),
  Yandex: w =>
    of(
      w,
      `<div>${divs(w.answer)}</div><div> </div><div>03.03.2026, 14:05, "Shop Example" &lt;r+token@reply.shop.test&gt;:</div><blockquote><div>${quote(w)}</div></blockquote>`,
    ),
  'GMX and web.de': w =>
    of(
      w,
      `<div style="font-family: Verdana"><div>${divs(w.answer)}</div><div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;">${labelled(w)}</div><div name="quoted-content">${quote(w)}</div></div></div></div>`,
    ),
  'Windows Mail': w =>
    of(
      w,
      `<div>${w.answer.map(escaped).map(mso).join('')}</div><div style="mso-element:para-border-div;border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal" style="border:none;padding:0in">${labelled(w)}</p></div>${mso(escaped(w.question))}`,
    ),
}
