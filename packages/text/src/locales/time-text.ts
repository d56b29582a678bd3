/** A day other than today. The name is nominative and without a preposition: "tomorrow", "Monday", "24 December". */
export interface Day {
  readonly kind: 'tomorrow' | 'weekday' | 'date'
  readonly name: string
}

/** How a moment is said within a sentence. `time` is already formatted ("14:05"); today's moments have no day. */
export interface TimeText {
  /** Short names of units: "5 min", "1 h". */
  readonly units: { readonly hour: string; readonly minute: string }
  /** The tag whose date and number formats fit this catalogue, where the reader's own tag is not known. */
  readonly formats: string
  /** "at 14:05", "tomorrow at 09:00", "on 24 December at 09:00" */
  at(time: string, day?: Day): string
  /** "by 14:05", "by tomorrow 12:00" */
  by(time: string, day?: Day): string
  /** As a deadline is quoted: "We said 14:05." */
  said(time: string, day?: Day): string
  /** "until 17:00", as in "Open now until 17:00" */
  until(time: string, day?: Day): string
}
