import type { Contact } from '../input.js'
import { momentBy } from '../phrase/moment.js'
import { shareOf } from '../phrase/share.js'
import { telHref } from '../tree/contact.js'
import { h, type TreeNode } from '../tree/node.js'
import { backLink, documentTree } from './document.js'
import type { PageOptions } from './options.js'

export interface FormReceipt {
  readonly contact: Contact
  readonly reference: string
  /** The customer's address. */
  readonly email: string
  /** The address that writes, and that can be answered. Absent where the company has no mail set up yet. */
  readonly writesFrom?: string | undefined
  readonly text: string
  /** A reply is pledged by then; an ISO 8601 instant. */
  readonly replyBy?: string | undefined
  readonly confidence?: number | undefined
  readonly simulated?: boolean | undefined
}

/** The page that answers a posted form: the reference, what happens next, which address writes, the pledge. */
export function formReceiptPage(receipt: FormReceipt, options: PageOptions): TreeNode {
  const { visitor, page } = options
  const { receipt: words } = page
  return documentTree(
    words.title,
    receipt.contact.name,
    options,
    receipt.simulated && h('p', { class: 'soft' }, visitor.panel.simulation),
    h('p', {}, words.thanks(receipt.contact.name)),
    h('h2', {}, words.reference),
    h(
      'p',
      {},
      h('strong', { class: 'reference' }, receipt.reference),
      h('span', { class: 'soft' }, words.keep),
    ),
    h('h2', {}, words.next),
    ...nextSteps(receipt, options),
    h('h2', {}, words.youWrote),
    h('blockquote', {}, receipt.text),
    phones(receipt.contact, options),
    backLink(options),
  )
}

function nextSteps(receipt: FormReceipt, options: PageOptions): readonly (TreeNode | false)[] {
  const { receipt: words } = options.page
  return [
    h('p', {}, words.answer),
    receipt.replyBy !== undefined && h('p', {}, pledge(receipt.replyBy, receipt.confidence, options)),
    receipt.writesFrom !== undefined &&
      h('p', {}, `${words.confirmation(receipt.email)} ${words.writesFrom(receipt.writesFrom)}`),
  ]
}

function pledge(replyBy: string, confidence: number | undefined, options: PageOptions): string {
  const { visitor, now, timeZone, tag } = options
  const text = visitor.pledge.reply(momentBy(replyBy, { text: visitor, now, timeZone, tag }))
  if (confidence === undefined) return text
  const { right, of } = shareOf(confidence)
  return `${text} ${visitor.pledge.confidence(right, of)}`
}

function phones({ phones = [] }: Contact, { visitor }: PageOptions): TreeNode | undefined {
  if (phones.length === 0) return undefined
  const links = phones.flatMap(({ number }, index) => [
    index > 0 ? ', ' : '',
    h('a', { href: telHref(number) }, number),
  ])
  return h('p', { class: 'soft' }, `${visitor.ways.phone}: `, ...links)
}
