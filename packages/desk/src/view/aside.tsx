import { messageTime } from '@presszero/text'
import type { InboxMail } from '@presszero/wire'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from '../state/desk.js'
import { caseHref } from '../state/place.js'
import { Back } from './back.js'
import { fileSize } from './mail/file-facts.js'
import { Original } from './mail/original.js'
import { useScene } from './scene.js'
import { TroubleLine } from './trouble-line.js'
import { useStore } from './use-store.js'

/** The mails that became no message of a case, and why: nothing that came is out of sight. */
export function AsideList({ desk }: { desk: Desk }) {
  const { to } = useScene()
  const words = to.text.mail.aside
  const { mails, before, trouble } = useStore(desk.$aside)
  const [opened, setOpened] = useState<string>()
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => title.current?.focus(), [])
  // Nobody tells of what was set aside: it is asked for again while one looks.
  useEffect(() => void desk.readAside(), [desk, to.now])
  return (
    <article class="aside" aria-labelledby="aside-title">
      <Back />
      <h2 id="aside-title" tabIndex={-1} ref={title}>
        {words.heading}
      </h2>
      <p class="hint">{words.lead}</p>
      {trouble && <TroubleLine trouble={trouble} />}
      {!mails && !trouble && <p role="status">{to.text.loading}</p>}
      {mails?.length === 0 && <p class="empty">{words.empty}</p>}
      <ul>
        {mails?.map(mail => (
          <AsideMail key={mail.id} mail={mail} onOpen={() => setOpened(mail.id)} />
        ))}
      </ul>
      {typeof before === 'number' && (
        <button class="quiet" type="button" onClick={desk.readOlderAside}>
          {words.older}
        </button>
      )}
      {opened && <Original mailId={opened} desk={desk} onClose={() => setOpened(undefined)} />}
    </article>
  )
}

function AsideMail({ mail, onOpen }: { mail: InboxMail; onOpen: () => void }) {
  const { to } = useScene()
  const words = to.text.mail
  const subject = mail.subject || words.aside.noSubject
  return (
    <li>
      <h3>
        <bdi>{subject}</bdi>
      </h3>
      <p>{words.aside.why[mail.why]}</p>
      <p class="marks">
        <time dateTime={mail.at}>{messageTime(mail.at, to)}</time>
        {mail.from && (
          <span class="address">
            <bdi>{mail.from}</bdi>
          </span>
        )}
        <span>{fileSize(mail, to.tag ?? to.text.tag)}</span>
      </p>
      <p class="remedies">
        <button
          class="link"
          type="button"
          aria-haspopup="dialog"
          aria-label={`${words.showOriginal}: ${subject}`}
          onClick={onOpen}
        >
          {words.showOriginal}
        </button>
        {mail.case && (
          <a class="link" href={caseHref(mail.case)}>
            {words.aside.openCase}
          </a>
        )}
      </p>
    </li>
  )
}
