/**
 * How often the promise of a reply by mail is kept, over the first year of a small company.
 *
 *   pnpm build && node bench/replies.ts [--seeds 3] [--days 365]
 *
 * People write through the form at any hour; one human reads for an hour in the morning and one in the afternoon, first come,
 * first served. Some of what is written is never answered (spam), some is resolved without an answer. Each case is opened over
 * HTTP, so that the pledge is the one that a customer is told.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createPressZero, type Log, sqliteLog } from '@presszero/server'
import { createCalendar } from '@presszero/wait/hours'
import { simulate } from '@presszero/wait/simulate'

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '3' }, days: { type: 'string', default: '365' } },
})
const days = Number(values.days)
const folder = mkdtempSync(join(tmpdir(), 'press-zero-bench-'))
let logs = 0
const [HOUR, DAY] = [3_600_000, 86_400_000]
const MONDAY = Date.parse('2026-01-05T00:00:00Z')
const office: [string, string][] = [['09:00', '17:00']]
const hours = {
  timeZone: 'UTC',
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
}
const calendar = createCalendar(hours)
/** Of a hundred who write: so many are never answered, and so many resolved unanswered. */
const [SPAM, RESOLVED] = [5, 5]

type CaseWrite = Extract<Parameters<Log['append']>[0]['writes'][number], { stream: `case:${string}` }>
type CaseEvent = CaseWrite['events'][number]

interface Mail {
  at: number
  answeredAt: number
}

function mailsOfAYear(perDay: number, seed: number): Mail[] {
  function* shifts() {
    for (let day = 0; day < days; day++) {
      if (!calendar.isOpen(MONDAY + day * DAY + 12 * HOUR)) continue
      for (const [hour, agents] of [
        [9.5, 1],
        [11, 0],
        [15, 1],
        [16.5, 0],
      ] as const)
        yield { atSeconds: day * 86_400 + hour * 3600, agents }
    }
  }
  const service = { kind: 'lognormal', mean: (0.6 * 3 * 3600) / perDay, cv: 1 } as const
  const queues = { mail: { arrivals: { kind: 'poisson', perHour: perDay / 24 } } } as const
  const pools = { desk: { agents: 0, changes: shifts(), service, queues } }
  const joined = new Map<string, number>()
  const mails: Mail[] = []
  for (const event of simulate({ seed, start: MONDAY, seconds: days * 86_400, staffed: false, pools })) {
    if (event.type === 'joined') joined.set(event.id, Math.round(event.at))
    if (event.type === 'answered')
      mails.push({ at: joined.get(event.id) ?? 0, answeredAt: Math.round(event.at) })
  }
  return mails
}

/** A server whose clock is told the time, and that delivers no mail. */
async function company() {
  let now = MONDAY
  const log = await sqliteLog({ file: join(folder, `${logs++}.db`) })
  const server = createPressZero({
    company: { name: 'Bench', email: 'help@bench.example', hours },
    log,
    secret: 'a secret of at least thirty-two characters',
    baseUrl: 'https://contact.bench.example',
    mail: {
      domain: 'reply.bench.example',
      transport: {
        send: async () => ({ accepted: [], rejected: [], response: '250' }),
        close: async () => {},
      },
    },
    clock: { now: () => now, setTimer: () => () => {} },
    logger: { info() {}, error: console.error },
  })
  return {
    close: server.close,
    async write(n: number, at: number): Promise<{ caseId: string; by?: number }> {
      now = at
      const body = { wants: 'mail', email: `jo${n}@example.org`, text: 'Where is my parcel?' }
      const response = await server.fetch(
        new Request('https://contact.bench.example/v1/cases', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': `key-of-mail-${n}-of-the-year` },
          body: JSON.stringify(body),
        }),
        { remoteAddress: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` },
      )
      if (response.status !== 201) throw new Error(await response.text())
      const opened: { case: { id: string; pledges: { by: string }[] } } = await response.json()
      const [pledge] = opened.case.pledges
      return { caseId: opened.case.id, ...(pledge === undefined ? {} : { by: Date.parse(pledge.by) }) }
    },
    async tell(caseId: string, at: number, event: CaseEvent): Promise<void> {
      await log.append({
        at,
        writes: [{ stream: `case:${caseId}`, expectedVersion: 'any', events: [event] }],
      })
    },
  }
}

const answer = (caseId: string): CaseEvent => ({
  ...{ type: 'message-added', messageId: `answer to ${caseId}`, channel: 'email' },
  ...{ author: { kind: 'human', humanId: 'ann' }, content: { text: 'On its way.' } },
})
const resolved: CaseEvent = { type: 'resolved', humanId: 'ann', content: { reason: 'Not for us.' } }

/** What became of a promise. `late`: the answer came after it, or never. */
interface Outcome {
  at: number
  by: number
  fate: 'kept' | 'late' | 'never answered'
}

async function firstYear(perDay: number, seed: number): Promise<Outcome[]> {
  const { write, tell, close } = await company()
  const outcomes: Outcome[] = []
  const open = new Map<number, { caseId: string; by?: number }>()
  const happenings = mailsOfAYear(perDay, seed)
    .flatMap(({ at, answeredAt }, n) => [
      { n, at, when: at, ends: false },
      { n, at, when: answeredAt, ends: true },
    ])
    .sort((a, b) => a.when - b.when)
  for (const { n, at, when, ends } of happenings) {
    if (!ends) open.set(n, await write(n, at))
    const { caseId = '', by } = open.get(n) ?? {}
    if (!ends) continue
    const lot = (n * 37) % 100
    if (lot >= SPAM) await tell(caseId, when, lot < SPAM + RESOLVED ? resolved : answer(caseId))
    if (by === undefined || (lot >= SPAM && lot < SPAM + RESOLVED)) continue
    outcomes.push({ at, by, fate: lot < SPAM ? 'never answered' : when <= by ? 'kept' : 'late' })
  }
  await close()
  return outcomes
}

interface Figures {
  firstDay: number
  ofAnswered: number
  ofFirstFifty: number
  ofAll: number
  openHours: number
}

function figuresOf(outcomes: readonly Outcome[]): Figures {
  const answered = outcomes.filter(({ fate }) => fate !== 'never answered')
  const kept = (some: readonly Outcome[]) =>
    (100 * some.filter(({ fate }) => fate === 'kept').length) / some.length
  return {
    firstDay: ((outcomes[0]?.at ?? 0) - MONDAY) / DAY,
    ofAnswered: kept(answered),
    ofFirstFifty: kept(answered.slice(0, 50)),
    ofAll: kept(outcomes),
    openHours: mean(answered.map(({ at, by }) => calendar.openMillisBetween(at, by) / HOUR)),
  }
}

function mean(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / all.length
}

const seeds = Number(values.seeds)
for (const perDay of [5, 10, 30]) {
  const years: Figures[] = []
  for (let seed = 1; seed <= seeds; seed++)
    years.push(figuresOf(await firstYear(perDay, 100 * seed + perDay)))
  const of = (figure: keyof Figures) => mean(years.map(year => year[figure])).toFixed(1)
  console.log(
    `${perDay} a day: first promise after ${of('firstDay')} days, for ${of('openHours')} opening hours ahead;`,
    `kept ${of('ofAnswered')} % of those answered (${of('ofFirstFifty')} % of the first 50),`,
    `${of('ofAll')} % with those never answered as broken`,
  )
}
rmSync(folder, { recursive: true })
