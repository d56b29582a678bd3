import type { ContactState, ContactStore } from '@presszero/core'
import type { Audience, VisitorText } from '@presszero/text'

/** All that the parts of the panel are painted from: the state at one moment, for whom, and where acts go. */
export interface Scene {
  readonly state: ContactState
  readonly to: Audience<VisitorText>
  readonly store: ContactStore
  readonly onClose: () => void
}
