import type { DeskMail } from '@presszero/wire'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Desk } from '../../state/desk.js'
import type { OpenMail } from '../../state/mails.js'
import { useScene } from '../scene.js'
import { TroubleLine } from '../trouble-line.js'
import { useStore } from '../use-store.js'
import { Attachments } from './attachments.js'
import { MailFrame } from './mail-frame.js'
import { Source } from './source.js'

interface OriginalProps {
  mailId: string
  /** Absent: it belongs to no case, and only its source is kept. */
  caseId?: string
  desk: Desk
  /** Who sent it, as far as that is known. */
  children?: preact.ComponentChildren
  onClose: () => void
}

type Way = 'asSent' | 'asText' | 'asSource'

/** A mail as it came, over the page: as its sender meant it to look, as text, and as bytes. */
export function Original({ mailId, caseId, desk, children, onClose }: OriginalProps) {
  const { to } = useScene()
  const words = to.text.mail
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [chosen, choose] = useState<Way>()
  const open = useStore(desk.$mails)[mailId] ?? {}
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (caseId) void desk.readMail(caseId, mailId)
  }, [caseId, mailId])

  const ways = waysOf(caseId ? open : undefined)
  const way = chosen && ways.includes(chosen) ? chosen : ways[0]
  return (
    <dialog class="original" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{words.original}</h2>
        <button class="quiet" type="button" onClick={() => dialog.current?.close()}>
          {to.text.close}
        </button>
      </header>
      {open.mail && <Headers mail={open.mail} />}
      {children}
      <Ways ways={ways} way={way} onChoose={choose} />
      {open.trouble && <TroubleLine trouble={open.trouble} />}
      {way ? (
        <Look way={way} mail={open.mail} mailId={mailId} desk={desk} />
      ) : (
        <p role="status">{to.text.loading}</p>
      )}
      {open.mail && caseId && (
        <Attachments caseId={caseId} mailId={mailId} files={open.mail.attachments} desk={desk} />
      )}
    </dialog>
  )
}

/** The ways in which it can be looked at, the best first: a mail that cannot be read still has its source. */
function waysOf(open: OpenMail | undefined): readonly Way[] {
  if (!open || open.trouble) return ['asSource']
  if (!open.mail) return []
  const { html, text } = open.mail
  return [...(html ? ['asSent' as const] : []), ...(text ? ['asText' as const] : []), 'asSource']
}

interface WaysProps {
  ways: readonly Way[]
  way: Way | undefined
  onChoose: (way: Way) => void
}

function Ways({ ways, way, onChoose }: WaysProps) {
  const { to } = useScene()
  const name = useId()
  if (ways.length < 2) return null
  return (
    <fieldset class="ways">
      <legend class="hidden">{to.text.mail.original}</legend>
      {ways.map(one => (
        <label key={one}>
          <input type="radio" name={name} checked={one === way} onChange={() => onChoose(one)} />
          {to.text.mail[one]}
        </label>
      ))}
    </fieldset>
  )
}

function Look({
  way,
  mail,
  mailId,
  desk,
}: {
  way: Way
  mail: DeskMail | undefined
  mailId: string
  desk: Desk
}) {
  const { to } = useScene()
  const words = to.text.mail
  if (way === 'asSource') return <Source mailId={mailId} desk={desk} />
  if (way === 'asText') {
    return (
      <p class="plain-mail" dir="auto">
        {mail?.text}
      </p>
    )
  }
  const blocked = mail?.blockedImages ?? 0
  return (
    <>
      <p class="hint">
        {blocked > 0 && `${words.blockedPictures(blocked)} `}
        {words.links}
      </p>
      <MailFrame html={mail?.html ?? ''} title={words.asSent} />
    </>
  )
}

/** What the mail says of itself; its headers as people know them. */
function Headers({ mail: { headers } }: { mail: DeskMail }) {
  const { to } = useScene()
  const words = to.text.mail
  const named: Record<string, string> = {
    from: words.from,
    to: words.to,
    subject: words.subject,
    date: words.sentAt,
  }
  return (
    <dl class="headers">
      {headers.map(({ name, value }, index) => (
        <div key={index}>
          <dt>{named[name.toLowerCase()] ?? name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
