import { deliveryTrouble } from '@presszero/text'
import type { BounceReason, DeskMailText } from '@presszero/text/desk'
import type { DeskCase } from '@presszero/wire'
import { useEffect, useRef } from 'preact/hooks'
import { useScene } from '../scene.js'

/** That nothing reaches the customer by mail, why, and what to do. It is said once when it happens while one looks. */
export function Bounced({ view }: { view: DeskCase }) {
  const { to, say } = useScene()
  const words = to.text.mail.bounce
  const { email } = view.customer
  const isBack = email?.delivery === 'bounced' || email?.delivery === 'failed'
  const wasBack = useRef(isBack)
  const heading = email ? words.heading(email.address) : ''
  useEffect(() => {
    if (isBack && !wasBack.current) say(heading)
    wasBack.current = isBack
  }, [isBack])
  if (!isBack) return null
  return (
    <div class="notice bounced">
      <p>
        <strong>{email.delivery === 'bounced' ? heading : to.text.case.mailFailed}:</strong>{' '}
        {reasonWords(email.reason, words)}
      </p>
      <p>{words.remedy[deliveryTrouble(email.reason)]}</p>
    </div>
  )
}

/** Why it came back, in words; of a code that this desk does not know, that no reason is known. */
export function reasonWords(reason: string | undefined, words: DeskMailText['bounce']): string {
  return words.reason[isReason(reason, words) ? reason : 'undefined']
}

function isReason(reason: string | undefined, words: DeskMailText['bounce']): reason is BounceReason {
  return reason !== undefined && Object.hasOwn(words.reason, reason)
}
