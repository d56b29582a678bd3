import type { MailCapture, MailCaptureView } from '@presszero/core'

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
      <button class="primary" type="button" onClick={() => capture.acceptSuggestion()}>
        {suggestion.accept.label}
      </button>
      <button class="quiet" type="button" onClick={() => capture.keepAsTyped()}>
        {suggestion.keep.label}
      </button>
    </div>
  )
}
