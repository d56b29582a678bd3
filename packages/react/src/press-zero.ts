import '@presszero/element/define'
import type { ContactInput } from '@presszero/element'
import type { TreeNode } from '@presszero/text'
import { createElement, type ReactNode } from 'react'
import { renderTree } from './tree.js'
import { type PressZeroListeners, useElement } from './use-element.js'

export interface PressZeroProps extends PressZeroListeners {
  /** Where the server is: an absolute URL, or a path of the page's own origin. Without it: static mode. */
  server?: string
  /** How the company can be reached; needed in static mode. */
  contact?: ContactInput
  /** BCP 47 tag. Default: the language of the page around it. */
  locale?: string
  topic?: string
  theme?: 'light' | 'dark'
  /** The launcher's words. Default: "Talk to a person", in the locale. */
  label?: string
  /**
   * What is there without JavaScript, made on the server by `fallbackTree` of `@presszero/react/server`. Plain data, so
   * that it can be handed from a loader or a server component, and the browser loads no words for it.
   */
  tree?: TreeNode | undefined
  id?: string
  className?: string
}

/** A visible way to a human: `<press-zero>`, typed. */
export function PressZero(props: PressZeroProps): ReactNode {
  const { contact, tree, className, onOpen, onClose, onCase, ...attributes } = props
  const ref = useElement(contact, { onOpen, onClose, onCase })
  return createElement('press-zero', { ...attributes, class: className, ref }, tree && renderTree(tree))
}
