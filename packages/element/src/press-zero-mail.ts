import { ContactElement } from './base.js'
import { hostCss } from './launcher/style.js'
import type { MountedMail } from './mail/index.js'

/**
 * `<press-zero-mail>`: asks for a mail address on its own, beside an article or at the end of an order. Says which
 * address will write, notices typing errors, shows when mail came back. Takes the attributes of `<press-zero>`, and
 * `text`: what the case says when the address is given.
 *
 * It loads when it comes near the view; nothing is asked of a server before the person touches it. What stands in its
 * light DOM is shown until then, and for good if it cannot be loaded.
 */
export class PressZeroMailElement extends ContactElement {
  #mounted: Promise<MountedMail> | undefined

  protected begin(signal: AbortSignal): void {
    const seen = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return
        seen.disconnect()
        this.#mount()
      },
      { rootMargin: '50%' },
    )
    seen.observe(this)
    signal.addEventListener('abort', () => seen.disconnect())
  }

  protected end(): void {
    this.#mounted?.then(mounted => mounted.dispose())
    this.#mounted = undefined
  }

  async #mount(): Promise<void> {
    try {
      this.#mounted ??= import('./mail/index.js').then(({ mountMail }) =>
        mountMail(this, this.dress(hostCss)),
      )
      await this.#mounted
    } catch (error) {
      this.#mounted = undefined
      reportError(error)
    }
  }
}
