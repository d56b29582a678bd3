import { extractReply, htmlToText } from '@presszero/mail'
import { type BenchOptions, readLines } from './data.ts'
import { htmlClients } from './mails/html-clients.ts'
import { textClients } from './mails/text-clients.ts'
import { wordings } from './mails/wordings/index.ts'
import { type Peer, peers } from './peers.ts'

/** What counts as right: the reply, or the reply with its signature below, since readers disagree about those. */
interface Case {
  readonly id: string
  readonly body: string
  readonly expected: string
}

type Extract = (body: string) => readonly string[]

const collapsed = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()

/** Quote marks and drawn rules are ours, not the HTML's. */
const spaceless = (text: string): string =>
  text.replace(/^(?:> ?)+|^_{8}$/gm, '').replace(/[\s\u200b\ufeff]/g, '')

const ours = {
  text: (text: string) => {
    const { reply, signature } = extractReply({ text })
    return [reply, `${reply}\n${signature}`, `${reply}\n\n${signature}`].map(collapsed)
  },
  html: (html: string) => {
    const { reply, signature } = extractReply({ html })
    return [reply, `${reply}\n${signature}`].map(spaceless)
  },
}

function theirs({ text, html }: Peer): { text?: Extract; html?: Extract } {
  return {
    ...(text ? { text: body => [collapsed(text(body))] } : {}),
    ...(html ? { html: body => [spaceless(htmlToText(html(body)))] } : {}),
  }
}

function score(name: string, cases: readonly Case[], extract: Extract | undefined, show: boolean): void {
  if (!extract) return
  const wrong = cases.filter(({ body, expected }) => !attempted(extract, body).includes(expected))
  const right = cases.length - wrong.length
  console.log(
    `  ${name.padEnd(38)} ${right} of ${cases.length}, ${((100 * right) / cases.length).toFixed(1)} %`,
  )
  if (!show) return
  for (const { id, expected, body } of wrong) {
    console.log(`    ${id} ${JSON.stringify({ expected, got: attempted(extract, body)[0] })}`)
  }
}

function attempted(extract: Extract, body: string): readonly string[] {
  try {
    return extract(body)
  } catch {
    return []
  }
}

/** Replies read exactly as labelled, side by side with other libraries, on labelled collections and on generated mails. */
export function replies({ data, show }: BenchOptions): void {
  const texts = readLines<{ id: string; text: string; expected: string }>(data, 'reply-text.jsonl').map(
    ({ id, text, expected }) => ({ id, body: text, expected: collapsed(expected) }),
  )
  const htmls = readLines<{ id: string; html: string; expectedText: string }>(data, 'reply-html.jsonl').map(
    ({ id, html, expectedText }) => ({ id, body: html, expected: spaceless(htmlToText(expectedText)) }),
  )
  const collections: readonly ['text' | 'html', string, readonly Case[]][] = [
    ['text', 'labelled texts', texts],
    ['html', 'labelled HTML', htmls],
    ['text', 'generated texts', generated(textClients, collapsed)],
    ['html', 'generated HTML', generated(htmlClients, spaceless)],
  ]
  for (const [form, title, cases] of collections) {
    console.log(`${title}, exact`)
    score('@presszero/mail', cases, ours[form], show)
    for (const peer of peers) score(peer.name, cases, theirs(peer)[form], false)
  }
}

function generated(clients: typeof textClients, normal: (text: string) => string): Case[] {
  return wordings.flatMap(wording =>
    Object.entries(clients).map(([name, client]) => {
      const { body, reply } = client(wording)
      return { id: `${wording.code}, ${name}`, body, expected: normal(reply) }
    }),
  )
}
