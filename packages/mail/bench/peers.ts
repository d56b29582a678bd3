import EmailReplyParser from 'email-reply-parser'
import parse from 'node-email-reply-parser'
import { extractFrom } from 'planer'
import { quotations } from 'talonjs'

/** Other libraries of npm that do what `extractReply` does. */
export interface Peer {
  readonly name: string
  readonly text?: (text: string) => string
  readonly html?: (html: string) => string
}

export const peers: readonly Peer[] = [
  { name: 'email-reply-parser', text: text => new EmailReplyParser().parseReply(text) },
  { name: 'node-email-reply-parser', text: text => parse(text).getVisibleText() },
  {
    name: 'node-email-reply-parser, aggressive',
    text: text => parse(text).getVisibleText({ aggressive: true }),
  },
  { name: 'planer', text: text => extractFrom(text, 'text/plain') },
  {
    name: 'talonjs',
    text: text => quotations.extractFromPlain(text).body,
    html: html => quotations.extractFromHtml(html).body,
  },
  { name: 'no extraction', text: text => text, html: html => html },
]
