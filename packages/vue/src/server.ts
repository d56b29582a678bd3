import type { ContactInput } from '@presszero/element'
import { type ContactTreeOptions, contactTree, type TreeNode } from '@presszero/text'
import { catalogueFor } from '@presszero/text/all'

export interface FallbackOptions extends Omit<ContactTreeOptions, 'text' | 'as'> {
  /** BCP 47 tag. Default: the contact's own locale, else English. */
  locale?: string
}

/**
 * What `<PressZero>` holds without JavaScript: phone, mail, hours and, with a `server`, a form. Plain data: call it
 * where the page is rendered (a loader, a server component), so that the browser does not load every language.
 */
export function fallbackTree(contact: ContactInput, { locale, ...options }: FallbackOptions = {}): TreeNode {
  const { visitor } = catalogueFor(locale ?? contact.locale ?? 'en')
  return contactTree(contact, { ...options, text: visitor, as: 'launcher' })
}

export type { TreeNode } from '@presszero/text'
