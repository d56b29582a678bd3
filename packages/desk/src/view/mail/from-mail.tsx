import type { DeskCase, DeskMessage } from '@presszero/wire'
import { useEffect, useState } from 'preact/hooks'
import type { Desk } from '../../state/desk.js'
import { useScene } from '../scene.js'
import { useStore } from '../use-store.js'
import { Attachments } from './attachments.js'
import { Original } from './original.js'
import { Sender } from './sender.js'

interface FromMailProps {
  message: DeskMessage
  mailId: string
  view: DeskCase
  desk: Desk
}

/** What the mail of a message holds besides its words: files, and itself. */
export function FromMail({ message, mailId, view, desk }: FromMailProps) {
  const { to } = useScene()
  const [showsOriginal, setShowsOriginal] = useState(false)
  const { mail } = useStore(desk.$mails)[mailId] ?? {}
  const hasFiles = (message.attachments ?? 0) > 0
  useEffect(() => {
    if (hasFiles) void desk.readMail(view.id, mailId)
  }, [hasFiles, mailId])
  return (
    <>
      {hasFiles && mail && (
        <Attachments caseId={view.id} mailId={mailId} files={mail.attachments} desk={desk} />
      )}
      <button class="link" type="button" aria-haspopup="dialog" onClick={() => setShowsOriginal(true)}>
        {to.text.mail.showOriginal}
      </button>
      {showsOriginal && (
        <Original caseId={view.id} mailId={mailId} desk={desk} onClose={() => setShowsOriginal(false)}>
          <Sender message={message} view={view} isOpen={message.sender !== 'verified'} />
        </Original>
      )}
    </>
  )
}
