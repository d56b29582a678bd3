import type { ContactInput } from './panel/options.js'

/** What the elements extend. A server has no `HTMLElement`; the classes can be imported there all the same. */
const ElementBase: typeof HTMLElement = globalThis.HTMLElement ?? class {}

/** What both elements have in common: a contact, and a life that begins once their children have been read. */
export abstract class ContactElement extends ElementBase {
  #contact: ContactInput | undefined
  #life = new AbortController()

  /** How the company can be reached: the same as the JSON child, as a property. Wins over child and attributes. */
  get contact(): ContactInput | undefined {
    return this.#contact
  }

  set contact(contact: ContactInput | undefined) {
    this.#contact = contact
    this.changed()
  }

  /** The language in which the person is spoken to: the `locale`, or that of the text around the element. */
  get language(): string {
    return this.getAttribute('locale') ?? this.closest<HTMLElement>('[lang]')?.lang ?? 'en'
  }

  /** The shadow root, with one more sheet. Constructed, so that a policy of `style-src 'self'` lets it pass. */
  dress(css: string): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets.push(sheet)
    return root
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
    const { signal } = this.#life
    const begin = () => this.begin(signal)
    if (document.readyState !== 'loading') begin()
    else document.addEventListener('DOMContentLoaded', begin, { once: true, signal })
  }

  disconnectedCallback(): void {
    this.#life.abort()
    // A node that is moved is taken out and put back within one task: what it holds lives on.
    queueMicrotask(() => this.isConnected || this.end())
  }

  /** Called whenever the element is connected. */
  protected abstract begin(signal: AbortSignal): void

  /** Called when the element is gone for good, or for long. */
  protected abstract end(): void

  /** Called when the contact is another one. */
  protected changed(): void {}
}
