import { type HtmlNode, parseHtml } from '../reply/html/tree.js'
import {
  allowedStyles,
  allowedTags,
  droppedTags,
  inwardStyles,
  plainAttributes,
  plainStyle,
  voidTags,
} from './allowed.js'

export interface SafeHtmlOptions {
  /** Where the picture of a `cid:` link is to be had, by its Content-ID; without it, or where it gives none, it is left out. */
  readonly inlineImage?: (contentId: string) => string | undefined
  /** Whether pictures of other servers, by which a sender learns that a mail was opened, are loaded. */
  readonly remoteImages?: boolean
}

export interface SafeHtml {
  readonly html: string
  /** Pictures of other servers that were left out. */
  readonly blockedImages: number
}

const longestValue = 2000
const dataImage = /^data:image\/(?:png|gif|jpeg|webp);base64,[a-z0-9+/=\s]*$/i

/**
 * HTML of a stranger as HTML that may be shown: built anew from an allow-list of elements, attributes and styles. Nothing in
 * it runs, loads, submits, covers the page or names an id or class. Takes time linear in its length and never throws.
 */
export function safeHtml(html: string, options: SafeHtmlOptions = {}): SafeHtml {
  const builder = new SafeBuilder(options)
  for (const child of parseHtml(html).children) builder.add(child)
  return builder.finish()
}

class SafeBuilder {
  readonly #options: SafeHtmlOptions
  readonly #pieces: string[] = []
  #blocked = 0

  constructor(options: SafeHtmlOptions) {
    this.#options = options
  }

  add(node: HtmlNode): void {
    if (typeof node === 'string') {
      this.#pieces.push(escaped(node))
      return
    }
    if (droppedTags.has(node.tag)) return
    const kept = allowedTags.has(node.tag)
    if (kept) this.#pieces.push(`<${node.tag}${this.#attributes(node.tag, node.attributes)}>`)
    for (const child of node.children) this.add(child)
    if (kept && !voidTags.has(node.tag)) this.#pieces.push(`</${node.tag}>`)
  }

  finish(): SafeHtml {
    return { html: this.#pieces.join(''), blockedImages: this.#blocked }
  }

  #attributes(tag: string, attributes: ReadonlyMap<string, string>): string {
    const kept: [name: string, value: string][] = []
    for (const [name, value] of attributes) {
      if (plainAttributes.has(name)) kept.push([name, value.slice(0, longestValue)])
    }
    const style = safeStyle(attributes.get('style') ?? '')
    if (style !== '') kept.push(['style', style])
    const href = tag === 'a' ? safeLink(attributes.get('href') ?? '') : undefined
    if (href) kept.push(['href', href], ['target', '_blank'], ['rel', 'noopener noreferrer nofollow'])
    const source =
      tag === 'img' ? this.#image(attributes.get('src') ?? firstOf(attributes.get('srcset'))) : undefined
    if (source) kept.push(['src', source], ['referrerpolicy', 'no-referrer'])
    return kept.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
  }

  #image(source: string): string | undefined {
    const url = source.trim()
    if (/^cid:/i.test(url)) return this.#options.inlineImage?.(decoded(url.slice(4)))
    if (dataImage.test(url)) return url
    const link = safeLink(url)
    if (!link || !/^https?:/i.test(link)) return undefined
    if (this.#options.remoteImages) return link
    this.#blocked++
    return undefined
  }
}

/** The first picture of a `srcset`, which mails have beside a `src` or instead of it. */
function firstOf(srcset = ''): string {
  return (
    srcset
      .slice(0, 4 * longestValue)
      .trim()
      .split(/[\s,]/, 1)[0] ?? ''
  )
}

/** A link that a person may follow; undefined for scripts, files, data and what only looks like a scheme. */
function safeLink(url: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip these within a scheme
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g, character =>
    character === ' ' ? '%20' : '',
  )
  const link = bare.replace(/^(?:%20)+|(?:%20)+$/g, '')
  return link.length <= 4 * longestValue && /^(?:https?:\/\/|mailto:|tel:)[^<>"'`\\]+$/i.test(link)
    ? link
    : undefined
}

function safeStyle(style: string): string {
  if (style === '' || style.length > 4 * longestValue) return ''
  const kept = style.split(';').flatMap(rule => {
    const colon = rule.indexOf(':')
    const name = rule.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = rule.slice(colon + 1).trim()
    const isKept = allowedStyles.has(name) && plainStyle.test(value)
    return isKept && !(inwardStyles.test(name) && /-\s*[\d.]/.test(value)) ? [`${name}: ${value}`] : []
  })
  return kept.join('; ')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
