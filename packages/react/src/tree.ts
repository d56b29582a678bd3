import type { TreeNode } from '@presszero/text'
import { createElement, type ReactNode } from 'react'

/** Attributes that React calls by another name. */
const names: Readonly<Record<string, string>> = {
  'accept-charset': 'acceptCharset',
  autocomplete: 'autoComplete',
  class: 'className',
  datetime: 'dateTime',
  enctype: 'encType',
  for: 'htmlFor',
  inputmode: 'inputMode',
  maxlength: 'maxLength',
  minlength: 'minLength',
  novalidate: 'noValidate',
  readonly: 'readOnly',
  spellcheck: 'spellCheck',
  tabindex: 'tabIndex',
}

/** A content tree as React elements, the same on the server and in the browser. */
export function renderTree({ tag, attrs, children }: TreeNode): ReactNode {
  const props = Object.fromEntries(Object.entries(attrs).map(([name, value]) => [names[name] ?? name, value]))
  return createElement(
    tag,
    props,
    ...children.map(child => (typeof child === 'string' ? child : renderTree(child))),
  )
}
