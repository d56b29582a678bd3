import type { Contact } from './input.js'
import type { PageText } from './locales/page-text.js'
import type { FormField, VisitorText } from './locales/visitor-text.js'
import type { TreeNode } from './tree/node.js'

export interface PageOptions {
  readonly visitor: VisitorText
  readonly page: PageText
  readonly now: Date
  readonly timeZone?: string
  readonly tag?: string
  /** The address of a style sheet. Without it, `pageCss` is in the page (allow it by nonce or by hash). */
  readonly stylesheet?: string
  readonly nonce?: string
  /** The page from which the form was posted. */
  readonly backTo?: string
}
export interface FormReceipt {
  readonly contact: Contact
  readonly reference: string
  readonly email: string
  /** The address that will write, and that can be answered. */
  readonly writesFrom: string
  readonly text: string
  /** A reply is pledged by then. */
  readonly replyBy?: string
  readonly confidence?: number
  readonly simulated?: boolean
}
export interface FormErrors {
  readonly contact: Contact
  readonly server: string
  readonly key?: string
  readonly fields: readonly FormField[]
  /** What was typed, by field name. */
  readonly values: Readonly<Partial<Record<'email' | 'text' | 'topic' | 'name', string>>>
}
/** The page that answers a posted form: reference, what happens next, which address writes, the pledge. */
export declare function formReceiptPage(receipt: FormReceipt, options: PageOptions): TreeNode
/** The form again with what was typed, and beside each wrong field what to do. */
export declare function formErrorPage(errors: FormErrors, options: PageOptions): TreeNode
/** A whole document, doctype included. */
export declare function renderPage(page: TreeNode): string
export declare const pageCss: string
export type { PageText } from './locales/page-text.js'
