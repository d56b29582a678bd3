import { ElementBase, whenParsed } from './base.js'
import type { MountedMail } from './mail/index.js'
import type { ContactInput } from './panel/options.js'

/**
 * `<press-zero-mail>`: asks for a mail address on its own, beside an article or at the end of an order. Says which
 * address will write, notices typing errors, shows when mail came back. Takes the attributes of `<press-zero>`, and
 * `text`: what the case says when the address is given.
 *
 * It loads when it comes near the view; nothing is asked of a server before the address is given.
 */
export class PressZeroMailElement extends ElementBase {
  /** The same as the JSON child, as a property. Set it before the element is connected. */
  contact: ContactInput | undefined

  #mounted: Promise<MountedMail> | undefined
  #life = new AbortController()

  connectedCallback(): void {
    this.#life.abort()
    this.#life = new AbortController()
    whenParsed(() => this.#awaitView(), this.#life.signal)
  }

  disconnectedCallback(): void {
    this.#life.abort()
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#mounted?.then(mounted => mounted.dispose())
      this.#mounted = undefined
    })
  }

  #awaitView(): void {
    const seen = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return
        seen.disconnect()
        this.#mount()
      },
      { rootMargin: '50%' },
    )
    seen.observe(this)
    this.#life.signal.addEventListener('abort', () => seen.disconnect())
  }

  /** What stands in the light DOM stays until the form can take its place, and for good if it cannot be loaded. */
  async #mount(): Promise<void> {
    try {
      this.#mounted ??= import('./mail/index.js').then(({ mountMail }) => mountMail(this))
      await this.#mounted
    } catch (error) {
      this.#mounted = undefined
      reportError(error)
    }
  }
}
