import type { DeskCase, DeskMessage } from '@presszero/wire'
import { useState } from 'preact/hooks'
import type { Desk } from '../state/desk.js'
import { ByLine } from './by-line.js'
import { Fold } from './fold.js'
import { Internal } from './internal.js'
import { FromMail } from './mail/from-mail.js'
import { Sender } from './mail/sender.js'
import { useScene } from './scene.js'

interface MessageProps {
  message: DeskMessage
  view: DeskCase
  desk: Desk
  /** Whether it is the customer's last word: what is to be known of its sender is said at once. */
  isLatest: boolean
}

/** One entry of the conversation: what was said, or what only those who answer see. */
export function Message(props: MessageProps) {
  const { message, view } = props
  if (message.internal) {
    return (
      <Internal message={message} view={view}>
        <Body {...props} />
      </Internal>
    )
  }
  return (
    <article class={`message ${message.author.kind}`}>
      <ByLine message={message} view={view} />
      <Said {...props} />
    </article>
  )
}

/** A mail that is probably forged is read by choice only. */
function Said({ isLatest, ...props }: MessageProps) {
  const { to } = useScene()
  const { message, view } = props
  const [isRead, setRead] = useState(false)
  if (message.author.kind === 'human') return <Body {...props} />
  const isForged = message.sender === 'quarantined'
  const isDoubtful = message.sender === 'unverified' && isLatest
  return (
    <>
      <Sender message={message} view={view} isOpen={isForged || isDoubtful} />
      {isForged ? (
        <details class="held" onToggle={event => setRead(event.currentTarget.open)}>
          <summary>{to.text.mail.readAnyway}</summary>
          {isRead && <Body {...props} />}
        </details>
      ) : (
        <Body {...props} />
      )}
    </>
  )
}

/** What was written, what is hidden of it, and the mail that it came in. */
function Body({ message, view, desk }: Omit<MessageProps, 'isLatest'>) {
  const { to } = useScene()
  const words = to.text.case
  const { text, quoted, mail } = message
  return (
    <>
      <p class="text" dir="auto">
        {text}
      </p>
      {(quoted || mail) && (
        <div class="extras">
          {quoted && (
            <Fold show={words.showQuoted} hide={words.hideQuoted}>
              <p class="text" dir="auto">
                {quoted}
              </p>
            </Fold>
          )}
          {mail && <FromMail message={message} mailId={mail} view={view} desk={desk} />}
        </div>
      )}
    </>
  )
}
