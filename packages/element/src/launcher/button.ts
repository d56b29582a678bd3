/** The button that opens the panel, and the line of words under its label. */
export interface LauncherButton {
  readonly button: HTMLButtonElement
  setLabel(words: string): void
  /** What is known of the wait, or of the conversation. Its room is reserved, so that words may come late. */
  setNote(words: string): void
}

export function launcherButton(onPress: () => void): LauncherButton {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'launcher'
  button.setAttribute('part', 'launcher')
  button.setAttribute('aria-haspopup', 'dialog')
  button.setAttribute('aria-expanded', 'false')
  button.addEventListener('click', onPress)
  const key = span('key')
  key.textContent = '0'
  key.setAttribute('aria-hidden', 'true')
  const words = document.createElement('span')
  const label = span('label')
  const note = span('note')
  // A space, so that label and note are read as two words.
  words.append(label, ' ', note)
  button.append(key, words)
  return {
    button,
    setLabel(text) {
      label.textContent = text
    },
    setNote(text) {
      note.textContent = text
    },
  }
}

function span(name: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = name
  element.setAttribute('part', name)
  return element
}
