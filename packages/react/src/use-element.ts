import type { ContactInput, PressZeroEventMap } from '@presszero/element'
import { useEffect, useRef, useState } from 'react'

/** What the page is told: the same for both components. */
export interface PressZeroListeners {
  onOpen?: (() => void) | undefined
  onClose?: (() => void) | undefined
  /** A case was opened. `reference` is what the person can quote, such as `PZ-7K3M-92QD`. */
  onCase?: ((reference: string) => void) | undefined
}

/**
 * Hands to an element what attributes cannot carry: the contact and the listeners.
 * @returns the ref of the element
 */
export function useElement(contact: ContactInput | undefined, listeners: PressZeroListeners) {
  const [element, ref] = useState<(HTMLElement & { contact: ContactInput | undefined }) | null>(null)
  const latest = useRef(listeners)

  useEffect(() => {
    latest.current = listeners
    if (element) element.contact = contact
  })
  useEffect(() => {
    if (!element) return
    const life = new AbortController()
    const on = <Name extends keyof PressZeroEventMap>(
      name: Name,
      tell: (event: PressZeroEventMap[Name]) => void,
    ) => element.addEventListener(name, tell, { signal: life.signal })
    on('press-zero-open', () => latest.current.onOpen?.())
    on('press-zero-close', () => latest.current.onClose?.())
    on('press-zero-case', ({ detail }) => latest.current.onCase?.(detail.reference))
    return () => life.abort()
  }, [element])
  return ref
}
