import { fetchNow, shortWait } from '@presszero/core/launcher'
import { ElementBase, readLocale, sheet, whenParsed } from './base.js'
import { type LauncherButton, launcherButton } from './launcher/button.js'
import { readLabels } from './launcher/labels.js'
import { hostCss, launcherCss } from './launcher/style.js'
import type { Panel } from './panel/index.js'
import type { ContactInput } from './panel/options.js'

/** For a page that gives neither a `label` nor a fallback. The panel's words are in the language of the page. */
const defaultLabel = 'Talk to a person'

/** How long a wait that was shown stays true enough to show: then it is asked for again. */
const freshMs = 60_000

/**
 * `<press-zero>`: a visible way to a human. Until it is pressed it is one button, which takes the place of the
 * `<details>` in its light DOM; pressed, it loads the panel.
 *
 * Attributes: `server` (absent: static mode), `locale`, `topic`, `theme` (`light` or `dark`), `label`; for static mode
 * `name`, `phone`, `email`, `hours` (JSON), or a child `<script type="application/json">` with a whole contact.
 * Fires the events of `PressZeroEventMap`.
 */
export class PressZeroElement extends ElementBase {
  static readonly observedAttributes = [
    'server',
    'locale',
    'topic',
    'label',
    'name',
    'phone',
    'email',
    'hours',
  ]

  #contact: ContactInput | undefined
  #launcher: LauncherButton | undefined
  #panel: Promise<Panel> | undefined
  #life = new AbortController()

  /** How the company can be reached: the same as the JSON child, as a property. Wins over child and attributes. */
  get contact(): ContactInput | undefined {
    return this.#contact
  }

  set contact(contact: ContactInput | undefined) {
    this.#contact = contact
    this.#changed()
  }

  connectedCallback(): void {
    // Set by a framework before the element was defined: an own property that hides the accessor.
    if (Object.hasOwn(this, 'contact')) {
      const { contact } = this
      Reflect.deleteProperty(this, 'contact')
      this.contact = contact
    }
    this.#life.abort()
    this.#life = new AbortController()
    whenParsed(() => this.#takePlace(), this.#life.signal)
  }

  disconnectedCallback(): void {
    this.#life.abort()
    // A node that is moved is taken out and put back within one task: its panel lives on.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#panel?.then(panel => panel.dispose())
      this.#panel = undefined
    })
  }

  attributeChangedCallback(name: string): void {
    if (name === 'label') this.#launcher?.setLabel(this.#label())
    else this.#changed()
  }

  /** Loads the panel if need be and shows it. Never rejects: when it cannot be loaded, the fallback is shown. */
  async open(): Promise<void> {
    const launcher = this.#launcher
    const root = this.shadowRoot
    if (!launcher || !root) return
    launcher.button.setAttribute('aria-busy', 'true')
    try {
      this.#panel ??= import('./panel/index.js').then(({ createPanel }) => createPanel(this, root, launcher))
      const panel = await this.#panel
      panel.show()
    } catch (error) {
      this.#panel = undefined
      this.#showFallback()
      reportError(error)
    } finally {
      launcher.button.removeAttribute('aria-busy')
    }
  }

  /** Hides the panel. A place in the line and a running conversation are kept. */
  async close(): Promise<void> {
    const panel = await this.#panel
    panel?.hide()
  }

  /** Replaces the fallback by the launcher; one that the person is reading or filling in is left until it is closed. */
  #takePlace(): void {
    const fallback = this.querySelector('details')
    const { signal } = this.#life
    if (fallback?.open) {
      fallback.addEventListener('toggle', () => this.#takePlace(), { once: true, signal })
      return
    }
    this.#launcher ??= launcherButton(() => this.open())
    const launcher = this.#launcher
    launcher.setLabel(this.#label())
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    if (!root.contains(launcher.button)) {
      root.adoptedStyleSheets = [sheet(hostCss + launcherCss)]
      root.prepend(launcher.button)
    }
    this.#keepWait(launcher, signal)
  }

  #label(): string {
    return this.getAttribute('label') ?? this.querySelector('summary')?.textContent?.trim() ?? defaultLabel
  }

  /** Shows the wait under the label while the page is looked at, and no older than {@link freshMs}. */
  #keepWait(launcher: LauncherButton, signal: AbortSignal): void {
    const server = this.getAttribute('server')
    const labels = readLabels(this.querySelector('details'), readLocale(this))
    if (server === null || !labels) return
    const ask = async () => {
      if (signal.aborted || this.#panel || document.hidden) return
      const now = await fetchNow(server, { signal })
      if (!now || this.#panel) return
      launcher.setNote(shortWait(now, labels))
      setTimeout(ask, freshMs)
    }
    document.addEventListener('visibilitychange', ask, { signal })
    ask()
  }

  #showFallback(): void {
    const fallback = this.querySelector('details')
    if (!fallback) return
    this.shadowRoot?.replaceChildren(document.createElement('slot'))
    fallback.open = true
  }

  #changed(): void {
    const loading = this.#panel
    loading?.then(panel => {
      if (this.#panel !== loading || panel.update()) return
      const { shown } = panel
      panel.dispose()
      this.#panel = undefined
      if (shown) this.open()
    })
  }
}
