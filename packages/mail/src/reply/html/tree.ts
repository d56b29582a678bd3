import { Tokenizer } from 'htmlparser2'

export interface HtmlElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: HtmlNode[]
}

/** A string is text with its entities resolved. */
export type HtmlNode = HtmlElement | string

/** Beyond these only the text of what follows is taken, without its tags; a newsletter has a few thousand. */
const mostElements = 15_000
const none: ReadonlyMap<string, string> = new Map()

/** Elements nested deeper are taken as children of the deepest one allowed. */
const deepest = 200
const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** A new one of these ends an open one of the same kind. */
const selfEnding = new Set('p li tr td th option dt dd'.split(' '))

/**
 * The tree of an HTML text, in linear time whatever the input: closing tags that match nothing are dropped without a
 * search, and depth is capped.
 */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '#root', attributes: none, children: [] }
  const stack: HtmlElement[] = [root]
  const open = new Map<string, number>()
  let opening: { tag: string; attributes: Map<string, string> | undefined } | undefined
  let elements = 0
  let attribute = ''
  let value = ''
  /** Text that was met and not yet added: what the tokenizer hands over in pieces is one piece. */
  let textStart = 0
  let textEnd = 0
  let tagEnd = 0

  const top = (): HtmlElement => stack.at(-1) ?? root
  const close = (tag: string): void => {
    if (!open.get(tag)) return
    while (stack.length > 1) {
      const closed = stack.pop()
      if (!closed) return
      open.set(closed.tag, (open.get(closed.tag) ?? 1) - 1)
      if (closed.tag === tag) return
    }
  }
  const finishOpening = (selfClosed: boolean): void => {
    if (!opening) return
    if (++elements > mostElements) {
      tokenizer.pause()
      return
    }
    const { tag, attributes = none } = opening
    const element: HtmlElement = { tag, attributes, children: [] }
    opening = undefined
    if (selfEnding.has(element.tag) && top().tag === element.tag) close(element.tag)
    top().children.push(element)
    if (voidTags.has(element.tag) || selfClosed || stack.length >= deepest) return
    stack.push(element)
    open.set(element.tag, (open.get(element.tag) ?? 0) + 1)
  }
  const addText = (text: string): void => {
    if (text === '') return
    const { children } = top()
    const before = children.at(-1)
    if (typeof before === 'string') children[children.length - 1] = before + text
    else children.push(text)
  }

  const flush = (): void => {
    addText(html.slice(textStart, textEnd))
    textStart = textEnd
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        flush()
        opening = { tag: html.slice(start, end).toLowerCase(), attributes: undefined }
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end)
      },
      onattribentity: codePoint => {
        value += String.fromCodePoint(codePoint)
      },
      onattribend: () => {
        if (!opening) return
        opening.attributes ??= new Map()
        if (!opening.attributes.has(attribute)) opening.attributes.set(attribute, value)
      },
      onopentagend: end => {
        tagEnd = end
        finishOpening(false)
      },
      onselfclosingtag: end => {
        tagEnd = end
        finishOpening(false)
      },
      onclosetag: (start, end) => {
        flush()
        close(html.slice(start, end).toLowerCase())
      },
      ontext: (start, end) => {
        if (start !== textEnd) {
          flush()
          textStart = start
        }
        textEnd = end
      },
      ontextentity: codePoint => {
        flush()
        addText(String.fromCodePoint(codePoint))
      },
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onend: () => undefined,
      onprocessinginstruction: () => undefined,
    },
  )
  tokenizer.write(html)
  if (tokenizer.running) tokenizer.end()
  flush()
  if (!tokenizer.running) addText(html.slice(tagEnd + 1).replace(/<[^<>]*>/g, '\n'))
  return root
}
