import '@presszero/element/define'
import type { ContactInput } from '@presszero/element'
import type { TreeNode } from '@presszero/text'
import { createElement, type ReactNode } from 'react'
import { renderTree } from './tree.js'
import { type PressZeroListeners, useElement } from './use-element.js'

export interface PressZeroMailProps extends Pick<PressZeroListeners, 'onCase'> {
  /** Where the server is: an absolute URL, or a path of the page's own origin. */
  server: string
  contact?: ContactInput
  locale?: string
  topic?: string
  theme?: 'light' | 'dark'
  /** What the case says when the address is given. Without it the person is asked to write a message. */
  text?: string
  /** What is there without JavaScript: see `PressZeroProps.tree`. */
  tree?: TreeNode | undefined
  id?: string
  className?: string
}

/** Mail capture on its own: `<press-zero-mail>`, typed. */
export function PressZeroMail(props: PressZeroMailProps): ReactNode {
  const { contact, tree, className, onCase, ...attributes } = props
  const ref = useElement(contact, { onCase })
  return createElement('press-zero-mail', { ...attributes, class: className, ref }, tree && renderTree(tree))
}
