/**
 * How a moment is said within a sentence. `day` is already worded ("tomorrow", "Monday", "24 December") and absent for
 * today; `time` is already formatted ("14:05").
 */
export interface TimeText {
  /** The tag whose date and number formats fit this catalogue, where the reader's own tag is not known. */
  readonly formats: string
  /** "at 14:05", "tomorrow at 09:00" */
  at(time: string, day?: string): string
  /** "by 14:05", "by tomorrow 12:00" */
  by(time: string, day?: string): string
  /** "14:05" as a deadline is quoted: "We said 14:05." */
  said(time: string, day?: string): string
  /** A weekday's name as it stands in a sentence: "Monday", in Finnish "maanantaina". */
  onWeekday(name: string): string
  /** "24 December" as it stands in a sentence: "on 24 December". */
  onDate(date: string): string
}
