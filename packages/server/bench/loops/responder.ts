import type { Ours, Theirs } from './house.ts'
import { HELP, MAILBOX } from './house.ts'

const kinds = ['vacation', 'ticket', 'list', 'challenge', 'bounce', 'receipt'] as const
const delays = { atOnce: 1, hours: 4 * 3600, overnight: 14 * 3600, nextDay: 26 * 3600 } as const
const addresses = ['same', 'plus tag', 'other case'] as const
const subjects = ['Re:', 'own', 'numbered', 'none'] as const
const quotes = ['none', 'below', 'all'] as const
const ids = ['kept', 'no references', 'no ids'] as const
const targets = ['reply-to', 'return path', 'first address'] as const
const starts = ['form', 'mail'] as const
const words = ['usual', 'plain'] as const

/** One who answers every mail by a machine, and how. */
export interface Responder {
  number: number
  kind: (typeof kinds)[number]
  /** Whether it says that it is a machine, by any header. */
  isStripped: boolean
  delay: keyof typeof delays
  /** `new`: of its own domain, for each mail. */
  address: (typeof addresses)[number] | 'new'
  subject: (typeof subjects)[number]
  quote: (typeof quotes)[number]
  ids: (typeof ids)[number]
  target: (typeof targets)[number]
  start: (typeof starts)[number]
  /** `plain`: by its words it could be anybody. */
  words: (typeof words)[number]
  /** How many mails it sends for each that it gets. */
  times: number
  /** The company's own mailbox answers by a machine, too, with or without saying so. */
  mailbox?: 'honest' | 'stripped'
}

/** Numbers from 0 to 1, the same at every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

export function responder(number: number, next: () => number): Responder {
  const one = <Value>(of: readonly Value[]): Value => {
    const value = of[Math.floor(next() * of.length)]
    if (value === undefined) throw new Error('There is nothing to choose from')
    return value
  }
  return {
    number,
    kind: one(kinds),
    isStripped: number % 2 === 0,
    delay: one(Object.keys(delays) as (keyof typeof delays)[]),
    address: one(addresses),
    subject: one(subjects),
    quote: one(quotes),
    ids: one(ids),
    target: one(targets),
    start: one(starts),
    words: one(words),
    times: next() < 0.1 ? 2 : 1,
    ...(number % 50 >= 48 ? { mailbox: one(['honest', 'stripped'] as const) } : {}),
  }
}

/** The hardest: nothing tells its mails from those of as many people. */
export function crowd(number: number): Responder {
  return {
    ...{ number, kind: 'ticket', isStripped: true, delay: 'atOnce', address: 'new', subject: 'own' },
    ...{
      quote: 'none',
      ids: 'no references',
      target: 'first address',
      start: 'mail',
      words: 'plain',
      times: 1,
    },
  }
}

export function delayOf({ delay }: Responder): number {
  return delays[delay] * 1000
}

/** Every address of one responder names it, so that what it is sent can be counted. */
export function numberIn(address: string): number | undefined {
  const [, number] = /^bot-?(\d+)/i.exec(address) ?? []
  return number === undefined ? undefined : Number(number)
}

export function addressOf({ number, address }: Responder, turn: number): string {
  const domain = `n${number % 200}.test`
  if (address === 'plus tag' && turn > 0) return `bot${number}+${turn}@${domain}`
  if (address === 'other case')
    return turn % 2 === 0 ? `bot${number}@${domain}` : `BOT${number}@${domain.toUpperCase()}`
  if (address === 'new' && turn > 0) return `bot${number}.${turn}@${domain}`
  return `bot${number}@${domain}`
}

/** The mail with which it all begins, to the company's own address. */
export function firstMail(one: Responder): Theirs {
  const from = addressOf(one, 0)
  const head = ['Message-ID: <first@bots.test>'.replace('first', `first-${one.number}`), 'Subject: My order']
  return theirs(one, from, HELP, [...head, ...marksOf(one, true)], `Where is it? (pair-${one.number})`)
}

/** What it answers to one mail of ours. */
export function answersTo(one: Responder, ours: Ours, turn: number): Theirs[] {
  return Array.from({ length: one.times }, (_, time) => {
    const from = addressOf(one, turn * one.times + time)
    const head = [...idsFor(one, ours, `${turn}-${time}`), `Subject: ${subjectOf(one, ours, turn)}`]
    const body = `${wordsOf(one)} (pair-${one.number}, ${turn}-${time})\r\n${quoteOf(one, ours)}`
    return theirs(one, from, targetOf(one, ours), [...head, ...marksOf(one, false)], body)
  })
}

/** What the company's own mailbox answers by itself when a case is sent there. */
export function mailboxAnswer(one: Responder, ours: Ours, turn: number): Theirs {
  const head = [
    `From: Shop <${MAILBOX}>`,
    `To: <${replyTo(ours)}>`,
    `Message-ID: <mailbox-${one.number}-${turn}@shop.test>`,
    `In-Reply-To: ${headerIn(ours.raw, 'Message-ID')}`,
    `Subject: ${one.mailbox === 'honest' ? 'Out of office' : `Re: ${headerIn(ours.raw, 'Subject')}`}`,
    ...(one.mailbox === 'honest' ? ['Auto-Submitted: auto-replied'] : []),
  ]
  const raw = `${head.join('\r\n')}\r\n\r\n${one.mailbox === 'honest' ? 'We are away until Monday.' : 'It is as good as done.'} (pair-${one.number})\r\n`
  return { returnPath: MAILBOX, to: replyTo(ours), raw, peer: '127.0.0.1' }
}

function theirs(one: Responder, from: string, to: string, head: readonly string[], body: string): Theirs {
  const lines = [`From: ${from}`, `To: <${to}>`, ...head]
  const returnPath = one.kind === 'bounce' && !one.isStripped ? '' : from
  return {
    returnPath,
    to,
    raw: `${lines.join('\r\n')}\r\n\r\n${body}\r\n`,
    peer: `198.51.100.${one.number % 250}`,
  }
}

/** By what a machine says that it is one; nothing where that is stripped. */
function marksOf({ kind, isStripped, number }: Responder, isFirst: boolean): string[] {
  if (isStripped || isFirst) return []
  switch (kind) {
    case 'vacation':
      return number % 4 === 1
        ? ['Auto-Submitted: auto-replied']
        : ['X-Autoreply: yes', 'Precedence: auto_reply']
    case 'ticket':
      return ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All']
    case 'list':
      return ['List-Id: <news.bots.test>', 'List-Unsubscribe: <mailto:off@bots.test>', 'Precedence: list']
    case 'challenge':
      return ['Auto-Submitted: auto-replied (challenge)']
    case 'bounce':
      return ['Auto-Submitted: auto-replied', 'Content-Type: text/plain']
    case 'receipt':
      return ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: OOF']
  }
}

const WORDS: Readonly<Record<Responder['kind'], string>> = {
  vacation: 'Thank you for your message. I am away and will read it when I am back.',
  ticket: 'We have received your request and given it a number. Our team will look into it.',
  list: 'Your message to the list was received.',
  challenge: 'To reach me, please confirm that you are a person by answering this message.',
  bounce: 'Your message could not be delivered to everybody.',
  receipt: 'Your message was read.',
}

const wordsOf = ({ kind, words: said, number }: Responder) =>
  said === 'usual' ? WORDS[kind] : `Right you are, number ${number}.`

function subjectOf({ subject, number }: Responder, ours: Ours, turn: number): string {
  if (subject === 'Re:') return `Re: ${headerIn(ours.raw, 'Subject')}`
  if (subject === 'own') return 'Thank you for your message'
  return subject === 'numbered' ? `[#${number * 100 + turn}] Your request` : ''
}

function idsFor({ ids: kept, number }: Responder, ours: Ours, turn: string): string[] {
  if (kept === 'no ids') return []
  const own = `Message-ID: <bot-${number}-${turn}@bots.test>`
  if (kept === 'no references') return [own]
  const answered = headerIn(ours.raw, 'Message-ID')
  return [own, `In-Reply-To: ${answered}`, `References: ${answered}`]
}

function quoteOf({ quote }: Responder, { raw }: Ours): string {
  if (quote === 'none') return ''
  const body = quote === 'all' ? raw : raw.slice(raw.indexOf('\r\n\r\n') + 4)
  return `\r\nOn Monday, Shop wrote:\r\n${body
    .split('\r\n')
    .map(line => `> ${line}`)
    .join('\r\n')}`
}

function targetOf({ target }: Responder, ours: Ours): string {
  if (target === 'first address') return HELP
  return target === 'return path' && ours.returnPath !== '' ? ours.returnPath : replyTo(ours)
}

function replyTo({ raw }: Ours): string {
  const written = headerIn(raw, 'Reply-To') || headerIn(raw, 'From')
  return /<([^>]+)>/.exec(written)?.[1] ?? written.trim()
}

/** A header's value, unfolded; empty where it is missing. */
export function headerIn(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const line = head.split('\r\n').find(one => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line === undefined ? '' : line.slice(name.length + 1).trim()
}
