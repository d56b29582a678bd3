/**
 * How often `extractReply` gives exactly what a human reader labelled, over the collections in a folder.
 *
 *   pnpm build && node bench/replies.ts --data PATH [--show]
 *
 * Text: equal after CRLF → LF, no-break space → space, each line trimmed, blank lines collapsed. HTML: the visible text
 * with all white space removed. Readers disagree on signatures, so the reply, or the reply with the signature below it,
 * may be what is expected.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractReply, htmlToText } from '@presszero/mail'

const { values } = parseArgs({ options: { data: { type: 'string' }, show: { type: 'boolean' } } })
if (!values.data) throw new Error('say where the labelled mails are: --data PATH')

interface Case {
  readonly id: string
  readonly expected: string
  readonly got: readonly string[]
}

const collapsed = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()
const spaceless = (text: string): string => text.replace(/[\s\u200b\ufeff]/g, '')

function read(file: string): Record<string, string>[] {
  const lines = readFileSync(join(values.data ?? '', file), 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line))
}

const texts: Case[] = read('reply-text.jsonl').map(({ id = '', text = '', expected = '' }) => {
  const { reply, signature } = extractReply({ text })
  const got = [reply, `${reply}\n${signature}`, `${reply}\n\n${signature}`].map(collapsed)
  return { id, expected: collapsed(expected), got }
})
const htmls: Case[] = read('reply-html.jsonl').map(({ id = '', html = '', expectedText = '' }) => {
  const { reply, signature } = extractReply({ html })
  const got = [reply, `${reply}\n${signature}`].map(unmarked).map(spaceless)
  return { id, expected: spaceless(unmarked(htmlToText(expectedText))), got }
})

/** Quote marks and drawn rules are ours, not the HTML's. */
function unmarked(text: string): string {
  return text.replace(/^(?:> ?)+|^_{8}$/gm, '')
}

for (const [name, cases] of Object.entries({ texts, htmls })) {
  const wrong = cases.filter(({ expected, got }) => !got.includes(expected))
  const right = cases.length - wrong.length
  console.log(`${name}: ${right} of ${cases.length} exact, ${((100 * right) / cases.length).toFixed(1)} %`)
  for (const { id, expected, got } of wrong) {
    console.log(`  ${id}`)
    if (values.show) console.log(JSON.stringify({ expected, got: got.slice(0, 2) }, null, 2))
  }
}
