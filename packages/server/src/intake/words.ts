import { extractReply, type Mail } from '@presszero/mail'

/** What a mail says, taken apart: what is new, what is quoted or passed on, and the signature. */
export interface Words {
  text: string
  quoted?: string
  signature?: string
}

/** A longer text is cut where it is shown; the raw mail is kept whole. */
const MOST_CHARACTERS = 100_000

/** A mail without a word of its own shows its subject, or the names of what is attached. */
export function wordsOf(mail: Mail): Words {
  const { reply, quoted, signature, forwarded } = extractReply({
    ...(mail.text === undefined ? {} : { text: mail.text }),
    ...(mail.html === undefined ? {} : { html: mail.html }),
  })
  const attached = mail.attachments.flatMap(({ filename }) => (filename === undefined ? [] : [filename]))
  const text = [reply, mail.subject, attached.join(', ')].find(part => part.trim() !== '') ?? '…'
  const hidden = [forwarded, quoted].filter(part => part !== undefined && part !== '').join('\n\n')
  return {
    text: cut(text),
    ...(hidden === '' ? {} : { quoted: cut(hidden) }),
    ...(signature === '' ? {} : { signature: cut(signature) }),
  }
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}
