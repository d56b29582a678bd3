/** What the elements extend. A server has no `HTMLElement`; the classes can be imported there all the same. */
export const ElementBase: typeof HTMLElement = globalThis.HTMLElement ?? class {}

/** A sheet of a shadow root. Constructed, so that a policy of `style-src 'self'` lets it pass. */
export function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}

/** Calls `task` when the element's children have been read: at once, or after a parser that is still on its way. */
export function whenParsed(task: () => void, signal: AbortSignal): void {
  if (document.readyState !== 'loading') task()
  else document.addEventListener('DOMContentLoaded', task, { once: true, signal })
}

/** The language of the element: its `locale`, or that of the text around it. */
export function readLocale(element: Element): string {
  return element.getAttribute('locale') ?? element.closest<HTMLElement>('[lang]')?.lang ?? 'en'
}
