import { fetchNow, shortWait } from '@presszero/core/launcher'
import { ContactElement } from './base.js'
import { type LauncherButton, launcherButton } from './launcher/button.js'
import { readLabels } from './launcher/labels.js'
import { hostCss, launcherCss } from './launcher/style.js'
import type { Panel } from './panel/index.js'

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
export class PressZeroElement extends ContactElement {
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

  #launcher: LauncherButton | undefined
  #panel: Promise<Panel> | undefined

  attributeChangedCallback(): void {
    this.changed()
  }

  /** Loads the panel if need be and shows it. Never rejects: when it cannot be loaded, the fallback is shown. */
  async open(): Promise<void> {
    const panel = await this.#load()
    if (panel) panel.show()
    else this.#showFallback()
  }

  /** Hides the panel. A place in the line and a running conversation are kept. */
  async close(): Promise<void> {
    const panel = await this.#panel
    panel?.hide()
  }

  /** Replaces the fallback by the launcher; one that the person is reading or filling in is left until it is closed. */
  protected begin(signal: AbortSignal): void {
    const fallback = this.#fallback
    if (fallback?.open) {
      fallback.addEventListener('toggle', () => this.begin(signal), { once: true, signal })
      return
    }
    this.#launcher ??= launcherButton(() => this.open())
    const launcher = this.#launcher
    launcher.setLabel(this.#label)
    if (!this.shadowRoot) this.dress(hostCss + launcherCss).append(launcher.button)
    this.#keepWait(launcher, signal)
    this.#takeUp()
  }

  protected end(): void {
    this.#panel?.then(panel => panel.dispose())
    this.#panel = undefined
  }

  protected override changed(): void {
    this.#launcher?.setLabel(this.#label)
    const loading = this.#panel
    loading?.then(panel => {
      if (this.#panel !== loading || panel.update()) return
      const { shown } = panel
      this.end()
      if (shown) this.open()
    })
  }

  get #fallback(): HTMLDetailsElement | null {
    return this.querySelector('details')
  }

  get #label(): string {
    return this.getAttribute('label') ?? this.querySelector('summary')?.textContent?.trim() ?? defaultLabel
  }

  /** Shows the wait under the label while the page is looked at, and no older than {@link freshMs}. */
  #keepWait(launcher: LauncherButton, signal: AbortSignal): void {
    const server = this.getAttribute('server')
    const labels = readLabels(this.#fallback, this.language)
    if (server === null || !labels) return
    let timer = 0
    const ask = async () => {
      clearTimeout(timer)
      if (signal.aborted || this.#panel || document.hidden) return
      const now = await fetchNow(server, { signal })
      if (!now || this.#panel) return
      launcher.setNote(shortWait(now, labels))
      timer = setTimeout(ask, freshMs)
    }
    document.addEventListener('visibilitychange', ask, { signal })
    ask()
  }

  /** After a change of page: a place in the line, or a conversation, is taken up where the earlier page left it. */
  async #takeUp(): Promise<void> {
    // Looks whether the person has acted before; this creates nothing.
    const stored = await globalThis.indexedDB?.databases?.().catch(() => [])
    if (!stored?.some(({ name }) => name === `presszero:${this.getAttribute('server')}`)) return
    const panel = await this.#load()
    panel?.takeUp()
  }

  /** The panel; undefined when it could not be loaded. It is tried again at the next call. */
  async #load(): Promise<Panel | undefined> {
    const launcher = this.#launcher
    if (!launcher) return undefined
    launcher.button.setAttribute('aria-busy', 'true')
    try {
      this.#panel ??= import('./panel/index.js').then(({ createPanel }) => createPanel(this, launcher))
      return await this.#panel
    } catch (error) {
      this.#panel = undefined
      reportError(error)
      return undefined
    } finally {
      launcher.button.removeAttribute('aria-busy')
    }
  }

  #showFallback(): void {
    const fallback = this.#fallback
    if (!fallback) return
    this.shadowRoot?.replaceChildren(document.createElement('slot'))
    fallback.open = true
  }
}
