import type { DeskBoard, DeskHuman, DeskItem } from '@presszero/wire'
import { turns } from '../../case/line.js'
import type { CaseRow, Log } from '../../log/port.js'
import type { Clock } from '../clock-port.js'
import type { People } from '../people.js'
import type { States } from '../states.js'
import { deskItemOf, type PlaceInLine } from '../views/desk-view.js'
import type { WaitReader } from '../wait.js'
import type { Lines } from './lines.js'

/** How many cases the lists of a board hold; that of those waiting, for each queue. */
const MOST = 50
const RECENT = 20

export interface BoardOptions {
  log: Log
  wait: WaitReader
  lines: Lines
  states: States
  people: People
  queues: readonly string[]
  clock: Clock
}

/** The desk at a glance, as one of those who answer sees it. */
export function createBoard({ log, wait, lines, states, people, queues, clock }: BoardOptions) {
  const { views } = log

  async function human(humanId: string): Promise<DeskHuman> {
    const known = people.deskHuman(humanId, (await views.humansOn()).includes(humanId))
    if (known === undefined) throw new Error(`There is no human "${humanId}" in the options.`)
    return known
  }

  async function items(rows: readonly CaseRow[], standings: readonly PlaceInLine[]): Promise<DeskItem[]> {
    const byCase = new Map(standings.map(one => [one.seat.caseId, one]))
    return Promise.all(
      rows.map(async row => {
        const standing = byCase.get(row.caseId)
        return deskItemOf(row, await states.get(row.caseId, row.version), standing, people.nameOf)
      }),
    )
  }

  /** Who is to be taken next, in order: those who are away come last. */
  async function waitingRows(standings: readonly PlaceInLine[]): Promise<CaseRow[]> {
    const away = new Set(standings.filter(one => one.away).map(one => one.seat.seatId))
    const order = turns(
      standings.map(one => one.seat),
      seat => away.has(seat.seatId),
    )
    const shown = new Map<string, number>()
    const next = order.flatMap(({ caseId, queue }) => {
      const before = shown.get(queue) ?? 0
      if (caseId === undefined || before >= MOST) return []
      shown.set(queue, before + 1)
      return [caseId]
    })
    const rows = await Promise.all(next.map(caseId => views.case(caseId)))
    return rows.filter(row => row !== undefined)
  }

  function queueOf(id: string, standings: readonly PlaceInLine[]): DeskBoard['queues'][number] {
    const at = clock.now()
    const seats = standings.flatMap(({ seat }) => (seat.queue === id ? [seat] : []))
    const simulated = seats.filter(seat => seat.simulated).length
    const elsewhere = wait.placeElsewhere(id, { at })
    return {
      id,
      waiting: elsewhere?.waiting ?? seats.length,
      ...(elsewhere === undefined ? {} : { elsewhere: true }),
      ...(simulated > 0 ? { simulated } : {}),
      open: wait.isOpen(id, at),
      announcement: wait.announcementFor(id, { at }),
    }
  }

  async function board(humanId: string): Promise<DeskBoard> {
    // Nobody waits unseen, also where a queue was taken out of the options meanwhile.
    const all = new Set([...queues, ...(await lines.queues())])
    const standings = (await Promise.all([...all].map(queue => lines.standings(queue)))).flat()
    const [mine, unclaimed, recent] = await Promise.all([
      views.cases({ humanId, status: ['with-human', 'awaiting-customer', 'open'], limit: MOST }),
      views.cases({
        humanId: null,
        status: ['open', 'awaiting-customer'],
        unanswered: true,
        oldestFirst: true,
        limit: MOST,
      }),
      views.cases({ limit: RECENT }),
    ])
    return {
      me: await human(humanId),
      humansOn: (await views.humansOn()).map(id => ({ id, name: people.nameOf(id) })),
      queues: queues.map(id => queueOf(id, standings)),
      line: await items(await waitingRows(standings), standings),
      mine: await items(mine, standings),
      unclaimed: await items(unclaimed, standings),
      recent: await items(recent, standings),
    }
  }

  return { human, board }
}
