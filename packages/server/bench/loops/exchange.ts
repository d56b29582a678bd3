import { MAILBOX, type Ours, openHouse, START, type Theirs } from './house.ts'
import {
  addressOf,
  answersTo,
  delayOf,
  firstMail,
  headerIn,
  mailboxAnswer,
  numberIn,
  type Responder,
} from './responder.ts'

/** A machine, and what our server and it have sent each other. */
export interface Pair {
  one: Responder
  /** Mails of ours: by ourselves, for a human, and to the company's mailbox. */
  automatic: number
  replies: number
  forwards: number
  answers: number
  isLoop: boolean
}

interface Due {
  at: number
  pair: Pair
  mail: Theirs | 'form'
}

/** Nobody follows a pair for longer. */
const HORIZON_MS = 14 * 86_400_000
/** What falls due within a minute is brought together. */
const TOGETHER_MS = 60_000
/** A pair that goes on for so many answers goes round in circles. */
const LOOP = 2_000

/** Lets one server write with some machines until nobody has anything more to say. Returns how many mails were brought. */
export async function exchange(pairs: readonly Pair[]): Promise<number> {
  const house = await openHouse()
  const byNumber = new Map(pairs.map(pair => [pair.one.number, pair]))
  let brought = 0
  let due: Due[] = pairs.map((pair, place) => ({
    at: START + place * 1000,
    pair,
    mail: pair.one.start === 'form' ? 'form' : firstMail(pair.one),
  }))

  while (due.length > 0) {
    const first = Math.min(...due.map(({ at }) => at))
    const now = due.filter(({ at }) => at <= first + TOGETHER_MS)
    due = due.filter(({ at }) => at > first + TOGETHER_MS)
    house.clock.jumpTo(first + TOGETHER_MS)
    brought += now.length
    for (const { pair, mail } of now) if (mail === 'form') await house.open(formOf(pair.one))
    for (const ours of await house.bring(now.flatMap(({ mail }) => (mail === 'form' ? [] : [mail]))))
      due.push(...take(ours))
  }
  await house.close()
  return brought

  function take(ours: Ours): Due[] {
    const pair = pairOf(ours)
    const isForward = ours.to === MAILBOX
    if (isForward) pair.forwards += 1
    else if (headerIn(ours.raw, 'Auto-Submitted') === '') pair.replies += 1
    else pair.automatic += 1
    const at = house.clock.now() + delayOf(pair.one)
    if (at > START + HORIZON_MS || pair.isLoop || (isForward && pair.one.mailbox === undefined)) return []
    pair.answers += 1
    pair.isLoop = pair.answers >= LOOP
    const { one, answers: turn } = pair
    const mails = isForward ? [mailboxAnswer(one, ours, turn)] : answersTo(one, ours, turn)
    return mails.map(mail => ({ at, pair, mail }))
  }

  /** By the address that it went to; of a mail to the mailbox, by what it says. */
  function pairOf({ to, raw }: Ours): Pair {
    const [, marked] = /pair-(\d+)/.exec(raw.replace(/=\r\n/g, '')) ?? []
    const pair = byNumber.get(numberIn(to) ?? Number(marked))
    if (pair === undefined) throw new Error(`Nobody knows why a mail was sent to ${to}`)
    return pair
  }
}

function formOf(one: Responder) {
  return { email: addressOf(one, 0), text: `Where is it? (pair-${one.number})`, client: one.number }
}
