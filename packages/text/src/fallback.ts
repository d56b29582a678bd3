import { catalogueFor } from './all.js'
import type { Contact } from './input.js'
import { type ContactTreeOptions, contactTree } from './tree/contact.js'
import type { TreeNode } from './tree/node.js'

export interface FallbackOptions extends Omit<ContactTreeOptions, 'text' | 'as'> {
  /** BCP 47 tag. Default: the contact's own locale, else English. */
  locale?: string
}

/**
 * What the component holds without JavaScript: phone, mail, hours and, with a `server`, a form. Plain data: call it
 * where the page is rendered (a loader, a server component), so that the browser does not load every language.
 */
export function fallbackTree(contact: Contact, { locale, ...options }: FallbackOptions = {}): TreeNode {
  const { visitor } = catalogueFor(locale ?? contact.locale ?? 'en')
  return contactTree(contact, { ...options, text: visitor, as: 'launcher' })
}

export type { TreeNode }
