import type { CaseView, DeskBoard, DeskCase, DeskHuman, LineState } from '@presszero/wire'
import type { CaseState } from '../case/state.js'
import type { Log, Recorded } from '../log/port.js'
import type { Logger } from '../logger.js'
import { isOnPage, type Signal, type Signals } from '../signals.js'
import type { Clock } from './clock-port.js'
import { followLog } from './follow.js'
import { createAttendance } from './live/attendance.js'
import { createBoard } from './live/board.js'
import { createCaseHub } from './live/case-hub.js'
import { createDeskHub } from './live/desk-hub.js'
import type { Send } from './live/feed.js'
import { createLines } from './live/lines.js'
import type { People } from './people.js'
import { createStates } from './states.js'
import { caseViewOf, type ViewContext } from './views/case-view.js'
import { deskCaseOf } from './views/desk-view.js'
import type { WaitReader } from './wait.js'

/** What is seen of the cases now, and as it changes. Subscriptions return the way to stop. */
export interface Live {
  view(caseId: string): Promise<CaseView>
  /** What a waiting customer sees of the line; null for one who is not in it. */
  line(caseId: string): Promise<LineState | null>
  /** The events of `caseStreamEvents`: a snapshot first, or the updates after a version that is known. */
  subscribe(caseId: string, after: number | undefined, send: Send): () => void
  /** How many streams of a case are open. */
  followers(caseId: string): number
  deskCase(caseId: string): Promise<DeskCase>
  human(humanId: string): Promise<DeskHuman>
  board(humanId: string): Promise<DeskBoard>
  /** The events of `deskStreamEvents`. */
  subscribeDesk(humanId: string, send: Send): () => void
  close(): Promise<void>
}

/** There is no such case. */
export class CaseNotFound extends Error {
  override readonly name = 'CaseNotFound'
  constructor(caseId: string) {
    super(`There is no case ${caseId}.`)
  }
}

export interface LiveOptions {
  log: Log
  wait: WaitReader
  signals: Signals
  clock: Clock
  logger: Logger
  people: People
  /** The ids of all queues. */
  queues: readonly string[]
  /** The address that writes to a customer's. Absent where the server has no mail. */
  writesFrom?: ((caseId: string, recipient: string) => string) | undefined
}

export function createLive(options: LiveOptions): Live {
  const { log, wait, signals, clock, logger, people, queues, writesFrom } = options
  const states = createStates(log)
  const lines = createLines({ log, wait, signals, clock })
  const { human, board } = createBoard({ log, wait, lines, states, people, queues, clock })
  const around = (caseId: string): ViewContext => ({ caseId, person: people.person, writesFrom })
  const cases = createCaseHub({ log, lines, clock, logger })
  const desks = createDeskHub({ log, board, around, clock, logger })
  const attendance = createAttendance({ signals, clock, tell: desks.customer })

  async function tell(batch: readonly Recorded[]): Promise<void> {
    for (const [caseId, from] of firstVersions(batch)) {
      cases.caseChanged(caseId)
      await desks.caseChanged(caseId, from)
    }
    for (const queue of [...namesOf('queue:', batch), ...movedTo(batch)]) cases.lineChanged(queue)
    desks.boardChanged()
  }

  function hear(signal: Signal): void {
    const customerOf = signal.who.startsWith('case:') ? signal.who.slice('case:'.length) : undefined
    if (signal.kind === 'seen') {
      if (customerOf !== undefined) attendance.heard(customerOf)
    } else if (customerOf !== undefined) desks.typing(customerOf, signal.typing)
    else if (signal.about !== undefined) cases.typing(signal.about, signal.typing)
  }

  async function read(caseId: string): Promise<[CaseState, LineState | null]> {
    const [state, line] = await Promise.all([states.get(caseId), lines.stateOf(caseId)])
    if (state === undefined) throw new CaseNotFound(caseId)
    return [state, line]
  }

  const follower = followLog({ name: 'live', log, from: 'now', each: tell, clock, logger })
  const stopHearing = signals.subscribe(hear)

  return {
    human,
    board,
    line: lines.stateOf,
    view: async caseId => caseViewOf(...(await read(caseId)), around(caseId)),
    async deskCase(caseId) {
      const [state, line] = await read(caseId)
      return deskCaseOf(state, { line, onPage: isOnPage(signals, caseId, clock.now()) }, around(caseId))
    },
    subscribe: (caseId, after, send) => cases.subscribe(around(caseId), after, send),
    followers: cases.followers,
    subscribeDesk: desks.subscribe,
    async close() {
      stopHearing()
      attendance.stop()
      await follower.close()
      await Promise.all([cases.close(), desks.close()])
    },
  }
}

/** The cases of a batch, each with the version of its first event in it. */
function firstVersions(batch: readonly Recorded[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const { stream, version } of batch) {
    const caseId = stream.startsWith('case:') ? stream.slice('case:'.length) : undefined
    if (caseId !== undefined && !first.has(caseId)) first.set(caseId, version)
  }
  return first
}

/** A line also changes where somebody comes from another one. */
function movedTo(batch: readonly Recorded[]): string[] {
  return batch.flatMap(({ event }) => (event.type === 'moved' ? [event.queue] : []))
}

function namesOf(prefix: string, batch: readonly Recorded[]): Set<string> {
  const streams = batch.map(one => one.stream).filter(stream => stream.startsWith(prefix))
  return new Set(streams.map(stream => stream.slice(prefix.length)))
}
