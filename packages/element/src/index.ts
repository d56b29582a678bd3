import type { PressZeroEventMap } from './events.js'
import type { PressZeroElement } from './press-zero.js'
import type { PressZeroMailElement } from './press-zero-mail.js'

export type { PressZeroEventMap } from './events.js'
export type { ContactInput } from './panel/options.js'
export { PressZeroElement } from './press-zero.js'
export { PressZeroMailElement } from './press-zero-mail.js'

declare global {
  interface HTMLElementTagNameMap {
    'press-zero': PressZeroElement
    'press-zero-mail': PressZeroMailElement
  }

  interface GlobalEventHandlersEventMap extends PressZeroEventMap {}
}
