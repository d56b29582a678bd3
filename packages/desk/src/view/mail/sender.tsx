import type { DeskCase, DeskMessage, SenderState } from '@presszero/wire'
import { Icon } from '../icons.js'
import { useScene } from '../scene.js'

const marks = { verified: 'sure', unverified: 'unsure', quarantined: 'forged' } as const

/** Whether the sender of a mail is who it says: a shape and words, and a colour besides. */
export function SenderMark({ sender }: { sender: SenderState }) {
  const { to } = useScene()
  return (
    <span class={`sender ${sender}`}>
      <Icon name={marks[sender]} />
      {to.text.mail.sender[sender].mark}
    </span>
  )
}

interface SenderProps {
  message: DeskMessage
  view: DeskCase
  /** Whether what it means is said without being asked for. */
  isOpen: boolean
}

/** The mark of a mail's sender; what it means, and what to do, is one press away, or said at once. */
export function Sender({ message, view, isOpen }: SenderProps) {
  const { to } = useScene()
  const { sender } = message
  if (!sender) return null
  return (
    <details class="sender-says" open={isOpen}>
      <summary>
        <SenderMark sender={sender} />
      </summary>
      <p>{senderWords(message, view, to.text.mail)}</p>
    </details>
  )
}

type MailWords = ReturnType<typeof useScene>['to']['text']['mail']

/** What the state of a mail's sender means here, and what to do. */
function senderWords({ sender, from }: DeskMessage, view: DeskCase, words: MailWords): string {
  if (!sender) return ''
  const known = view.customer.email?.address
  const isStranger = from !== undefined && known !== undefined && from.toLowerCase() !== known.toLowerCase()
  return isStranger && sender !== 'quarantined'
    ? words.stranger(from, known)
    : words.sender[sender].says(from ?? known ?? '')
}
