import type { LocaleText } from './tags.js'

/** What the page says that answers the form posted without JavaScript. */
export interface PageText extends LocaleText {
  readonly receipt: {
    readonly title: string
    thanks(company: string): string
    readonly reference: string
    readonly keep: string
    readonly youWrote: string
    readonly next: string
    readonly answer: string
    writesFrom(address: string): string
    confirmation(address: string): string
    readonly back: string
  }
  readonly error: {
    readonly title: string
    /** What was typed is still in the form. */
    readonly kept: string
    readonly fields: string
  }
  /** The topic that there always is: for whatever the company's own topics do not name. */
  readonly otherTopic: string
}
