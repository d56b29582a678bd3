import { computed } from 'nanostores'
import { mailCapture } from '../mail/capture.js'
import type { Actions } from './actions.js'
import { givenEmail } from './given-email.js'
import { mergeMessages } from './messages.js'
import type { Parts } from './parts.js'
import type { Asked, ContactState, ContactStore, OutgoingEntry } from './types.js'

type Stores = Pick<
  ContactStore,
  | '$state'
  | '$contact'
  | '$now'
  | '$case'
  | '$line'
  | '$messages'
  | '$draft'
  | '$connection'
  | '$problem'
  | '$typing'
  | '$email'
  | 'mail'
>

/** What can be subscribed to, all of it derived: nothing here has a state of its own but the mail field. */
export function createStores(parts: Parts, actions: Pick<Actions, 'giveEmail' | 'leaveMessage'>): Stores {
  const { server, isOnline, $opened, $topic, keeper, draft, house, outbox, live } = parts
  const { $held } = keeper
  const { $contact, $now } = house
  const { $connection, $typing } = live
  const $case = computed($held, held => held?.view ?? null)
  const $line = computed($case, view => view?.line ?? null)
  const $messages = computed([$held, outbox.$entries], mergeMessages)
  const $asked = computed(outbox.$entries, latestAsk)
  const $draft = computed(draft.$draft, ({ text }) => text)
  const $name = computed(draft.$draft, ({ name }) => name)
  const $problem = computed(
    [parts.$trouble, live.$trouble, house.$trouble, $connection],
    // What is heard live is news enough: the house is asked again in a moment.
    (ofAct, ofLive, ofHouse, connection) => ofAct ?? ofLive ?? (connection === 'live' ? null : ofHouse),
  )
  const needsText = () => $held.get() === null && $asked.get() === null

  const mail = mailCapture({
    $value: computed(draft.$draft, ({ email }) => email),
    setValue: email => draft.set({ email }),
    $given: computed([$held, outbox.$entries], givenEmail),
    needsText,
    give: (email, { text, ...rest }) =>
      text === undefined
        ? actions.giveEmail(email, rest.name)
        : actions.leaveMessage({ email, text, ...rest }),
  })

  const mode = server === undefined ? 'static' : 'server'
  const $company = computed([$contact, $now, house.$loading], (contact, now, loading) => ({
    contact,
    now,
    loading,
  }))
  const $matter = computed(
    [$case, $messages, $asked, $typing, mail.$state],
    (view, messages, asked, typing, email) => ({
      case: view,
      messages,
      asked,
      typing,
      email,
    }),
  )
  const $typed = computed([$draft, $name, $topic], (text, name, topic) => ({ draft: text, name, topic }))
  const $state = computed(
    [$opened, $company, $matter, $typed, $connection, $problem],
    (opened, company, matter, typed, connection, trouble): ContactState => ({
      mode,
      opened,
      ...company,
      ...matter,
      ...typed,
      connection,
      online: isOnline(),
      trouble,
    }),
  )

  return {
    $state,
    $contact,
    $now,
    $case,
    $line,
    $messages,
    $draft,
    $connection,
    $problem,
    $typing,
    $email: mail.$state,
    mail,
  }
}

function latestAsk(entries: readonly OutgoingEntry[]): Asked | null {
  for (const { id, body, state, trouble } of entries.toReversed()) {
    if (body.kind === 'ask') return { id, wants: body.request.wants, state, trouble }
  }
  return null
}
