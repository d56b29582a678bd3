import { mailCaptureView } from '@presszero/core'
import { LeaveMessagePart } from '../panel/leave-message.js'
import { MailCapturePart } from '../panel/mail-capture.js'
import type { Scene } from '../panel/scene.js'

interface MailContentProps {
  scene: Scene
  /** What the page says in the person's name; without it they write a message themselves. */
  words: string | null
}

/** A field for the address alone where there is a case, or words for one; else a message with it. */
export function MailContent({ scene, words }: MailContentProps) {
  const { state, to } = scene
  const alone = state.case !== null || words !== null
  return (
    <>
      {alone ? <MailCapturePart {...scene} words={words ?? undefined} /> : <LeaveMessagePart {...scene} />}
      <div class="hidden" role="status">
        <p>{mailCaptureView(state, to).status}</p>
      </div>
    </>
  )
}
