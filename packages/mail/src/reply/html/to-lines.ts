import type { Line, LineHint } from '../lines.js'
import { clientHint } from './clients.js'
import { type LineContext, LineWriter } from './line-writer.js'
import { type HtmlElement, type HtmlNode, parseHtml } from './tree.js'

const silent = new Set('head style script title template noscript object svg math select textarea'.split(' '))
const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** Blocks that stand apart from their neighbours. */
const spaced = new Set('p ul ol table pre h1 h2 h3 h4 h5 h6 blockquote'.split(' '))

interface Context extends LineContext {
  /** Within a mail program's quoting container, where a <blockquote> is the quoted mail for sure. */
  readonly contained: boolean
}

const outermost: Context = { depth: 0, hint: undefined, preformatted: false, contained: false }

/** The visible text of an HTML body as lines, each with what the structure says of it. Linear in the length of the HTML. */
export function htmlToLines(html: string): Line[] {
  const writer = new LineWriter()
  walk(parseHtml(html), outermost, writer)
  return writer.finish()
}

/** The visible text of an HTML body. */
export function htmlToText(html: string): string {
  return htmlToLines(html)
    .map(line => line.raw)
    .join('\n')
    .trim()
}

function walk(node: HtmlNode, context: Context, writer: LineWriter): void {
  if (typeof node === 'string') writer.write(node, context)
  else if (node.tag === 'br') writer.breakLine()
  else if (node.tag === 'hr') writer.rule(clientHint(node) ?? 'rule', context)
  else if (!silent.has(node.tag) && !isHidden(node)) walkElement(node, context, writer)
}

function walkElement(element: HtmlElement, outer: Context, writer: LineWriter): void {
  const { tag } = element
  const marked = clientHint(element)
  const inner = within(element, outer, marked)
  if (blocks.has(tag)) writer.endLine(spaced.has(tag))
  if (marked === 'rule') writer.rule('rule', outer)
  if (tag === 'li') writer.write('- ', inner)
  if (tag === 'td' || tag === 'th') writer.write(' ', inner)
  const quote = marked === 'quote' ? firstQuote(element) : -1
  for (const [index, child] of element.children.entries()) {
    walk(child, index < quote ? { ...inner, hint: inner.hint ?? 'attribution' } : inner, writer)
  }
  if (blocks.has(tag)) writer.endLine(spaced.has(tag))
}

function within(element: HtmlElement, outer: Context, marked: LineHint | undefined): Context {
  const contained = outer.contained || marked === 'quote'
  const quotes = element.tag === 'blockquote' && !isOwnGmailQuote(element, contained)
  return {
    depth: outer.depth + (quotes ? 1 : 0),
    hint: hintWithin(element, outer, marked),
    preformatted: outer.preformatted || element.tag === 'pre',
    contained,
  }
}

function hintWithin(
  element: HtmlElement,
  outer: Context,
  marked: LineHint | undefined,
): LineHint | undefined {
  if (outer.hint === 'quote' || outer.hint === 'split') return outer.hint
  if (marked === 'rule') return outer.hint
  if (marked === 'quote' && firstQuote(element) !== -1) return outer.hint
  return marked ?? (element.tag === 'blockquote' ? undefined : outer.hint)
}

/** Gmail's own "quote" button: a <blockquote> outside of its quoting container is something the sender set apart. */
function isOwnGmailQuote({ attributes }: HtmlElement, contained: boolean): boolean {
  return (
    !contained && attributes.get('type') !== 'cite' && /\bgmail_quote\b/.test(attributes.get('class') ?? '')
  )
}

/** The children of a quoting container up to its <blockquote> introduce it; what follows may be answers. */
function firstQuote(element: HtmlElement): number {
  return element.children.findIndex(child => typeof child !== 'string' && child.tag === 'blockquote')
}

function isHidden({ attributes }: HtmlElement): boolean {
  const style = attributes.get('style')
  if (style === undefined || style.length > 1000) return attributes.has('hidden')
  return /display\s?:\s?none|mso-hide\s?:\s?all/i.test(style)
}
