import type { ContactState, ContactStore } from '@presszero/core'
import type { Audience, VisitorText } from '@presszero/text'

/** All that the parts of the panel are painted from: the state at one moment, for whom, and where acts go. */
export interface Scene {
  readonly state: ContactState
  readonly to: Audience<VisitorText>
  readonly store: ContactStore
  /** Tells a screen reader something that the state does not. */
  readonly say: (words: string) => void
}

/** What the panel shows by itself, whatever the state of the contact. */
export interface PanelScene extends Scene {
  /** Whether the person has chosen to leave a message. */
  readonly leaving: boolean
  readonly leave: (leaving: boolean) => void
  readonly onClose: () => void
  readonly said: Said
}

/** What is said to a screen reader; `turn` tells two equal sentences apart. */
export interface Said {
  readonly turn: number
  readonly words: string
}
