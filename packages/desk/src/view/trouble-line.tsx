import type { Trouble } from '@presszero/core'
import { useScene } from './scene.js'
import { troubleWords } from './trouble-words.js'

/** What went wrong, said at once. */
export function TroubleLine({ trouble }: { trouble: Trouble }) {
  const { to } = useScene()
  return (
    <p class="error" role="alert">
      {troubleWords(trouble, to)}
    </p>
  )
}
