import type { ButtonView } from '@presszero/core'

interface PressProps {
  view: ButtonView
  look: 'primary' | 'quiet' | 'link'
  /** Without it the button submits its form. */
  onPress?: () => unknown
}

/** A button, as its view says. */
export function Press({ view, look, onPress }: PressProps) {
  return (
    <button class={look} type={onPress ? 'button' : 'submit'} disabled={!view.enabled} onClick={onPress}>
      {view.label}
    </button>
  )
}
