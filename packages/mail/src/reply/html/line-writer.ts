import { type Line, type LineHint, mostLines, unlooked, visible } from '../lines.js'

/** Where in the structure a piece of text stands. */
export interface LineContext {
  readonly depth: number
  readonly hint: LineHint | undefined
  readonly preformatted: boolean
}

const empty: Line = { raw: '', text: '', depth: 0 }
const deepestMark = 20

/** Gathers pieces of HTML text into lines as a browser shows them: white space collapsed, one context a line. */
export class LineWriter {
  readonly #lines: Line[] = []
  /** Raw lines beyond those that rules look at. */
  readonly #tail: string[] = []
  #pieces: string[] = []
  #context: LineContext | undefined
  #endsInSpace = true

  write(text: string, context: LineContext): void {
    if (this.#context && !sameContext(this.#context, context)) this.endLine(false)
    const readable = text.replace(/\u00a0/g, ' ')
    if (context.preformatted) this.#writePreformatted(readable, context)
    else this.#writeCollapsed(readable.replace(/[ \t\r\n\f]+/g, ' '), context)
  }

  breakLine(): void {
    if (this.#context) this.#push(this.#context)
    else this.#add('', undefined)
  }

  /** Ends a line that has text, and leaves an empty one where a block stands apart. */
  endLine(apart: boolean): void {
    if (this.#context) this.#push(this.#context)
    if (apart && this.#lines.length > 0 && this.#lines.at(-1) !== empty) this.#add('', undefined)
  }

  rule(hint: LineHint, context: LineContext): void {
    this.endLine(false)
    this.#add('________', { ...context, hint: context.hint === 'quote' ? 'quote' : hint })
  }

  finish(): Line[] {
    this.endLine(false)
    return this.#tail.length === 0 ? this.#lines : [...this.#lines, unlooked(this.#tail.join('\n'))]
  }

  #writeCollapsed(text: string, context: LineContext): void {
    const piece = this.#endsInSpace && text.startsWith(' ') ? text.slice(1) : text
    if (piece === '') return
    if (piece !== ' ') this.#context ??= context
    this.#pieces.push(piece)
    this.#endsInSpace = piece.endsWith(' ')
  }

  #writePreformatted(text: string, context: LineContext): void {
    const lines = text.replace(/\r\n?/g, '\n').split('\n')
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#push(context)
      if (line === '') continue
      this.#context = context
      this.#pieces.push(line)
      this.#endsInSpace = line.endsWith(' ')
    }
  }

  #push(context: LineContext): void {
    const text = this.#pieces.join('')
    this.#add(text, context)
    this.#pieces = []
    this.#context = undefined
    this.#endsInSpace = true
  }

  #add(text: string, context: LineContext | undefined): void {
    if (this.#lines.length >= mostLines) this.#tail.push(text)
    else this.#lines.push(context === undefined || text.trim() === '' ? empty : asLine(text, context))
  }
}

function asLine(text: string, { depth, hint }: LineContext): Line {
  const mark = depth > 0 ? `${'>'.repeat(Math.min(depth, deepestMark))} ` : ''
  return { raw: mark + text.trimEnd(), text: visible(text), depth, ...(hint ? { hint } : {}) }
}

function sameContext(a: LineContext, b: LineContext): boolean {
  return a.depth === b.depth && a.hint === b.hint
}
