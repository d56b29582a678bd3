import { fullTime } from '@presszero/text'
import type { DeskCase } from '@presszero/wire'
import { useId } from 'preact/hooks'
import { Icon } from '../icons.js'
import { useScene } from '../scene.js'

/** The mail of the company's own that the customer answered: no message of theirs, and it must not look like one. */
export function OurMail({ answers }: Pick<DeskCase, 'answers'>) {
  const { to } = useScene()
  const words = to.text.mail.notice
  const id = useId()
  if (!answers) return null
  const { subject, text, at, about } = answers
  return (
    <section class="our-mail" aria-labelledby={id}>
      <h3 id={id}>
        <Icon name="email" />
        {words.heading}
      </h3>
      <p class="hint">
        {words.hint} <time dateTime={at}>{fullTime(at, to)}</time>
        {about && (
          <>
            {' · '}
            <bdi>{about}</bdi>
          </>
        )}
      </p>
      <details>
        <summary>
          <bdi>{subject}</bdi>
        </summary>
        <p class="plain-mail" dir="auto">
          {text}
        </p>
      </details>
    </section>
  )
}
