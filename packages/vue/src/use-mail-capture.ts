import {
  type ContactOptions,
  type ContactStore,
  createMailCapture,
  type MailCapture,
  type MailState,
} from '@presszero/core'
import { onUnmounted, type ShallowRef } from 'vue'
import { usePageLife } from './use-page-life.js'
import { useStore } from './use-store.js'

export interface MailCaptureHandle {
  /** Where the person stands with their mail address. */
  state: Readonly<ShallowRef<MailState>>
  /** The acts: `setValue`, `submit`, … */
  capture: MailCapture
  store: ContactStore
}

/** Mail capture for an interface of one's own, by itself or for the store of `usePressZero`; called in `setup`. */
export function useMailCapture(options: ContactOptions | { contact: ContactStore }): MailCaptureHandle {
  const capture = createMailCapture(options)
  const state = useStore(capture.$state)
  usePageLife(capture.contact)
  onUnmounted(() => capture.dispose())
  return { state, capture, store: capture.contact }
}
