import { listHref } from '../state/place.js'
import { Icon } from './icons.js'
import { useScene } from './scene.js'

/** Back to the list, on a screen that holds one thing at a time. */
export function Back() {
  const { to } = useScene()
  return (
    <a class="back" href={listHref}>
      <Icon name="back" />
      <span>{to.text.case.back}</span>
    </a>
  )
}
