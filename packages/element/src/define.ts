import { PressZeroElement } from './press-zero.js'
import { PressZeroMailElement } from './press-zero-mail.js'

if (globalThis.customElements) {
  if (!customElements.get('press-zero')) customElements.define('press-zero', PressZeroElement)
  if (!customElements.get('press-zero-mail')) customElements.define('press-zero-mail', PressZeroMailElement)
}
