import type { MailCapture, MailCaptureView } from '@presszero/core'
import { Press } from './press.js'

interface SuggestionProps {
  view: MailCaptureView
  capture: MailCapture
}

/** "Did you mean …?", where an address looks like a typing error. */
export function Suggestion({ view: { suggestion }, capture }: SuggestionProps) {
  if (!suggestion) return null
  return (
    <div class="notice suggestion" key="suggestion">
      <p>{suggestion.text}</p>
      <Press look="primary" view={suggestion.accept} onPress={() => capture.acceptSuggestion()} />
      <Press look="quiet" view={suggestion.keep} onPress={() => capture.keepAsTyped()} />
    </div>
  )
}
