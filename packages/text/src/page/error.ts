import type { Contact } from '../input.js'
import type { FormField } from '../locales/visitor-text.js'
import { type FormValues, formTree } from '../tree/form.js'
import { h, type TreeNode } from '../tree/node.js'
import { backLink, documentTree } from './document.js'
import type { PageOptions } from './options.js'

export interface FormErrors {
  readonly contact: Contact
  /** The server's origin, or empty for the same one. */
  readonly server: string
  readonly key?: string | undefined
  /** What is to be put right. */
  readonly fields: readonly FormField[]
  /** What was typed, by field name: it is in the form again. */
  readonly values: FormValues
}

/** The form again with what was typed, and beside each wrong field what to do. */
export function formErrorPage(errors: FormErrors, options: PageOptions): TreeNode {
  const { visitor, page } = options
  const wrong = errors.fields.map(field =>
    field === 'text' && isTooLong(errors.values) ? 'textTooLong' : field,
  )
  return documentTree(
    page.error.title,
    errors.contact.name,
    options,
    h('p', {}, page.error.kept),
    wrong.length > 0 && summary(wrong, options),
    formTree({
      text: visitor,
      server: errors.server,
      topics: errors.contact.topics ?? [],
      tag: options.tag ?? visitor.tag,
      key: errors.key,
      values: errors.values,
      wrong,
    }),
    backLink(options),
  )
}

function isTooLong({ text = '' }: FormValues): boolean {
  return text.length > 10_000
}

function summary(fields: readonly FormField[], { visitor, page }: PageOptions): TreeNode {
  const items = fields.map(field => {
    const control = field === 'textTooLong' ? 'text' : field
    return h('li', {}, h('a', { href: `#press-zero-${control}` }, visitor.form.remedy[field]))
  })
  return h('div', { class: 'wrong', role: 'alert' }, h('p', {}, page.error.fields), h('ul', {}, ...items))
}
