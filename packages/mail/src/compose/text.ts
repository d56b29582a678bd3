import type { ComposeOptions, MailBlock, QuotedMail } from './types.js'

/** The text/plain alternative: everything that the HTML says, as one would type it. */
export function composeText({ blocks, quoted, footer = [] }: ComposeOptions): string {
  const body = blocks.map(textOf).filter(text => text !== '')
  const signature = footer.length > 0 ? [`-- \n${footer.join('\n')}`] : []
  const quote = quoted ? [quoteOf(quoted)] : []
  return `${[...body, ...signature, ...quote].join('\n\n')}\n`
}

function textOf(block: MailBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.text.trim()
    case 'message':
      return `${block.note ? `${block.author} · ${block.note}` : block.author}\n\n${block.text.trim()}`
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'button':
      return `${block.label}:\n${spokenLink(block.href)}`
  }
}

/** A mailto: link is of use in plain text only as its address. */
function spokenLink(href: string): string {
  const address = /^(?:mailto|tel):([^?]*)/i.exec(href)?.[1]
  if (address === undefined) return href
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function quoteOf({ attribution, text }: QuotedMail): string {
  const lines = text.trim().split(/\r\n?|\n/)
  return [attribution, ...lines.map(line => (line.startsWith('>') ? `>${line}` : `> ${line}`))].join('\n')
}
