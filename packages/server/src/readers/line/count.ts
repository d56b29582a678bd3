import { wishOf } from '../../case/elsewhere.js'
import { type Entry, isInLine } from './contacts.js'
import type { Counted, CountedPerson } from './facts.js'
import { type Ledger, UNSEEN } from './ledger.js'

/** Of a shorter silence, nothing was missed that matters. */
const OUTAGE_MS = 60_000

/**
 * Sets a line right by a count of it. Whoever is not in it has gone, nobody knows how, so that nothing is learned of it;
 * whoever was not known is taken in, with the moment they joined. After an outage the time in which nothing was heard
 * teaches nothing either: for as long, nobody counts as waiting.
 */
export function applyCount(ledger: Ledger, count: Counted): void {
  const { queue, at, waiting, talking, agents } = count
  const listed = new Set(waiting.map(({ id }) => id))
  const gone = inLineOf(ledger, queue).filter(([id]) => !listed.has(id))
  const newcomers = [...new Map(waiting.map(person => [person.id, person])).values()].filter(
    ({ id }) => !isInLine(ledger.get(id)),
  )

  const isWrong = gone.length + newcomers.length > 0
  const comeBack = isWrong ? hideAll(ledger, at) : () => {}
  joinUnseen(ledger, newcomers, at)
  ledger.forget(idsOf(gone), at)
  comeBack()
  for (const person of waiting) settle(ledger, person, count)
  if (talking) setTalking(ledger, new Set(talking), count)
  if (agents !== undefined) ledger.take({ type: 'staffed', queue, at, agents }, false)
}

/** Those who wait in the other system's line. Who came to us waits in it too, and is not in its count. */
function inLineOf(ledger: Ledger, queue: string): Entry[] {
  return theirs(ledger, queue).filter(([, contact]) => isInLine(contact))
}

function theirs(ledger: Ledger, queue: string): Entry[] {
  return ledger.all().filter(([, contact]) => contact.queue === queue && !contact.ours)
}

/** The time since the last event, of which nothing is known, teaches nothing. */
export function passUnseen(ledger: Ledger, at: number): void {
  hideAll(ledger, at)()
}

/**
 * After a silence all who wait, in whatever queue, step out of sight when it began. Returns how those who are still here
 * come back into it.
 */
function hideAll(ledger: Ledger, at: number): () => void {
  const since = ledger.lastAt
  if (at - since <= OUTAGE_MS) return () => {}
  const everybody = ledger.all().filter(([, contact]) => isInLine(contact))
  for (const [id, { ours }] of everybody) ledger.take({ type: 'moved', id, queue: UNSEEN, at: since }, ours)
  return () => {
    for (const [id, { queue, ours }] of everybody)
      if (ledger.get(id) !== undefined) ledger.take({ type: 'moved', id, queue, at }, ours)
  }
}

/** They joined out of sight, in the order of their joining. Somebody thought to be helped waits again. */
function joinUnseen(ledger: Ledger, newcomers: readonly CountedPerson[], at: number): void {
  ledger.forget(
    newcomers.map(({ id }) => id),
    at,
  )
  for (const person of newcomers.toSorted((a, b) => a.since - b.since)) {
    const { id, since } = person
    const joinedAt = Math.min(at, Math.max(since, ledger.lastAt))
    ledger.take({ type: 'joined', id, queue: UNSEEN, at: joinedAt, ...wishOf(person) }, false)
  }
}

/** In this queue, and held where they are called back. */
function settle(ledger: Ledger, { id, callback }: CountedPerson, { queue, at }: Counted): void {
  const known = ledger.get(id)
  if (known === undefined) return
  if (known.queue !== queue) ledger.take({ type: 'moved', id, queue, at }, known.ours)
  if (callback && known.standing === 'waiting') ledger.take({ type: 'callback-held', id, at }, known.ours)
}

/** Who is not being helped any more has gone; who was not known to be helped is. */
function setTalking(ledger: Ledger, talking: ReadonlySet<string>, { queue, at }: Counted): void {
  const ended = theirs(ledger, queue).filter(([id, contact]) => !isInLine(contact) && !talking.has(id))
  const newly = [...talking].filter(id => ledger.get(id)?.standing !== 'talking')
  ledger.forget([...idsOf(ended), ...newly], at)
  for (const id of newly) {
    ledger.take({ type: 'joined', id, queue, at }, false)
    ledger.take({ type: 'answered', id, at }, false)
  }
}

function idsOf(entries: readonly Entry[]): string[] {
  return entries.map(([id]) => id)
}
