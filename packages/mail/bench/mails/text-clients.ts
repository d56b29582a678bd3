import type { MailWording } from './wordings/index.ts'

/** A body as one mail program writes it, with what of it is the writer's. */
export interface SampleReply {
  readonly body: string
  readonly reply: string
  readonly signature?: string
}

export type Client = (wording: MailWording) => SampleReply

export const sender = 'Shop Example <r+token@reply.shop.test>'
export const writer = 'Ann Example <ann@example.com>'
export const introduced = (pattern: string): string =>
  pattern.replace('%s', sender).replace('%n', 'Shop Example')

const quoted = ({ question }: MailWording): string => `> 10042\n>\n> ${question}`
const plain = ({ question }: MailWording): string => `10042\n\n${question}`
export const said = ({ answer }: MailWording): string => answer.join('\n\n')

function above(wording: MailWording, below: string, signature?: string): SampleReply {
  const reply = said(wording)
  const own = signature === undefined ? reply : `${reply}\n\n${signature}`
  return { body: `${own}\n\n${below}\n`, reply, ...(signature === undefined ? {} : { signature }) }
}

function headerBlock({ labels, sent }: MailWording, mark = ''): string {
  const values = [sender, sent, writer, '10042']
  return labels.map((label, index) => `${mark}${label}:${mark} ${values[index]}`).join('\n')
}

/** Breaks a line as programs do that keep to 78 characters: at the last space before. */
function wrapped(line: string, width = 60): string {
  const at = line.lastIndexOf(' ', width)
  return line.length <= width || at < 1 ? line : `${line.slice(0, at)}\n${wrapped(line.slice(at + 1), width)}`
}

/** What mail programs write as plain text, by name. */
export const textClients: Readonly<Record<string, Client>> = {
  Gmail: w => above(w, `${introduced(w.gmail)}\n\n${quoted(w)}`),
  'Gmail, its attribution wrapped': w => above(w, `${wrapped(introduced(w.gmail))}\n\n${quoted(w)}`),
  'Gmail, wrapped at the address': w =>
    above(w, `${introduced(w.gmail).replace(' <', '\n<')}\n\n${quoted(w)}`),
  'Gmail, the quote without marks': w => above(w, `${introduced(w.gmail)}\n\n${plain(w)}`),
  'Apple Mail': w => above(w, `${introduced(w.apple)}\n\n${quoted(w)}`),
  'Apple Mail, its attribution quoted': w => above(w, `> ${introduced(w.apple)}\n> \n${quoted(w)}`),
  'an iPhone': w => above(w, `${introduced(w.apple)}\n\n${quoted(w)}`, w.device),
  Thunderbird: w => above(w, `${introduced(w.thunderbird)}\n${quoted(w)}`),
  'Thunderbird, the answer below': w => ({
    body: `${introduced(w.thunderbird)}\n${quoted(w)}\n\n${said(w)}\n`,
    reply: said(w),
  }),
  'Thunderbird, with a signature': w => above(w, `${introduced(w.thunderbird)}\n${quoted(w)}`, '-- \nAnn'),
  'Gmail, the answer below': w => ({
    body: `${introduced(w.gmail)}\n\n${quoted(w)}\n\n${said(w)}\n`,
    reply: said(w),
  }),
  'a hand that answers in between': w => ({
    body: `${introduced(w.gmail)}\n\n> 10042?\n\n${w.answer[0]}\n\n> ${w.question}\n\n${w.answer[1]}\n`,
    reply: `> 10042?\n\n${w.answer[0]}\n\n> ${w.question}\n\n${w.answer[1]}`,
  }),
  'Outlook on the desktop': w => above(w, `${headerBlock(w)}\n\n${plain(w)}`),
  'Outlook, bold labels': w => above(w, `${headerBlock(w, '*')}\n\n${plain(w)}`),
  'old Outlook': w => above(w, `-----${w.original}-----\n${headerBlock(w)}\n\n${plain(w)}`),
  'Outlook on the web': w => above(w, `${'_'.repeat(32)}\n${headerBlock(w)}\n\n${plain(w)}`),
  'Outlook on a phone': w =>
    above(
      w,
      `${'_'.repeat(32)}\n${headerBlock(w)}\n\n${plain(w)}`,
      'Get Outlook for iOS<https://aka.ms/o0ukef>',
    ),
  Samsung: w => above(w, `-------- ${w.original} --------\n${headerBlock(w)}\n\n${plain(w)}`, w.device),
  'K-9': w => above(w, `-------- ${w.original} --------\n${headerBlock(w)}\n\n${quoted(w)}`),
  Yahoo: w => above(w, `${introduced(w.apple)}\n\n${plain(w)}`),
  ProtonMail: w => above(w, `------- ${w.original} -------\n${introduced(w.gmail)}\n\n${quoted(w)}`),
  'Gmail, a closing and a name': w =>
    above(w, `${introduced(w.gmail)}\n\n${quoted(w)}`, `${w.closing},\nAnn`),
}

/** Mails passed on: nothing of what is passed on is the writer's. */
export const forwards: Readonly<Record<string, Client>> = {
  Gmail: w => above(w, `---------- ${w.forwarded} ---------\n${headerBlock(w)}\n\n${plain(w)}`),
  'Apple Mail': w => above(w, `${w.forwarded}:\n\n${headerBlock(w).replace(/^/gm, '> ')}\n>\n${quoted(w)}`),
}
