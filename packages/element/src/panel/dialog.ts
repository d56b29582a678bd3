/** Where a window beside the page has no room: there the panel fills the screen and is modal. */
const small = '(max-width: 39.99rem), (max-height: 29.99rem)'

export interface PanelDialog {
  readonly element: HTMLDialogElement
  readonly shown: boolean
  show(): void
  hide(): void
  /** To the title, where reading begins. */
  focus(): void
}

/**
 * The dialog of the panel: beside the page, in the top layer and not modal; on a small screen modal, so that the
 * browser keeps the focus inside and the page inert. Follows the APG dialog pattern: focus moves to the title, Escape
 * closes.
 * @param onDismiss called when the person closes it by Escape or the back gesture
 */
export function panelDialog(onDismiss: () => void, signal: AbortSignal): PanelDialog {
  const element = document.createElement('dialog')
  element.className = 'panel'
  element.setAttribute('part', 'panel')
  element.setAttribute('aria-labelledby', 'title')
  element.setAttribute('popover', 'manual')
  const screen = matchMedia(small)
  let shown = false

  const reveal = () => {
    element.classList.toggle('full', screen.matches)
    if (screen.matches) element.showModal()
    // A browser without popovers shows it all the same, only not above everything.
    else if (typeof element.showPopover === 'function') element.showPopover()
    else element.show()
  }
  const conceal = () => {
    if (element.open) element.close()
    else if (typeof element.hidePopover === 'function') element.hidePopover()
  }
  const focus = () => element.querySelector<HTMLElement>('#title')?.focus()
  const dismiss = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
    onDismiss()
  }
  element.addEventListener('cancel', dismiss, { signal })
  element.addEventListener(
    'keydown',
    event => {
      if (event.key === 'Escape' && !event.isComposing) dismiss(event)
    },
    { signal },
  )
  screen.addEventListener(
    'change',
    () => {
      if (!shown) return
      conceal()
      reveal()
    },
    { signal },
  )
  fitToKeyboard(element, signal)

  return {
    element,
    get shown() {
      return shown
    },
    show() {
      if (!shown) reveal()
      shown = true
      focus()
    },
    hide() {
      if (shown) conceal()
      shown = false
    },
    focus,
  }
}

/** Keeps the full-screen panel above a keyboard that covers the page instead of resizing it (iOS, Android). */
function fitToKeyboard(element: HTMLElement, signal: AbortSignal): void {
  const viewport = globalThis.visualViewport
  if (!viewport) return
  const fit = () => {
    element.style.setProperty('--pz-visible', `${viewport.height}px`)
    element.style.setProperty('--pz-offset', `${viewport.offsetTop}px`)
  }
  viewport.addEventListener('resize', fit, { signal })
  viewport.addEventListener('scroll', fit, { signal })
  fit()
}
