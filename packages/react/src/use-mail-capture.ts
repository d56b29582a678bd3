import {
  type ContactOptions,
  type ContactStore,
  createMailCapture,
  type MailCapture,
  type MailState,
} from '@presszero/core'
import { useOwned } from './use-owned.js'
import { usePageLife } from './use-page-life.js'
import { useStore } from './use-store.js'

export interface MailCaptureHandle {
  /** Where the person stands with their mail address. */
  state: MailState
  /** The acts: `setValue`, `submit`, … */
  capture: MailCapture
  store: ContactStore
}

/**
 * Mail capture for an interface of one's own, by itself or for the contact of `usePressZero`.
 * @param options are read once
 */
export function useMailCapture(options: ContactOptions | { contact: ContactStore }): MailCaptureHandle {
  const capture = useOwned(() => createMailCapture(options))
  usePageLife(capture.contact)
  return { state: useStore(capture.$state), capture, store: capture.contact }
}
