import type { PageText } from '../locales/page-text.js'
import type { VisitorText } from '../locales/visitor-text.js'

export interface PageOptions {
  readonly visitor: VisitorText
  readonly page: PageText
  readonly now: Date
  /** The reader's time zone, or the one in which times are told where it is not known: the company's. */
  readonly timeZone?: string | undefined
  /** The reader's own tag, such as `en-US`. Default: the catalogue's. */
  readonly tag?: string | undefined
  /** The address of a style sheet. Without it, `pageCss` is in the page: allow it by nonce or by hash. */
  readonly stylesheet?: string | undefined
  readonly nonce?: string | undefined
  /** The page from which the form was posted. */
  readonly backTo?: string | undefined
}
