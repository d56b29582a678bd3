import {
  createWaitEngine,
  type QueueEvent as EngineEvent,
  type WaitEngine,
  type WaitEngineOptions,
  type WaitSnapshot,
} from '@presszero/wait'
import { type AgentsSnapshot, createAgents } from './agents.js'
import { type Contact, createContacts, type Entry, isInLine, type Patience } from './contacts.js'
import { applyCount, passUnseen } from './count.js'
import type { Happened } from './facts.js'
import { withoutHelped } from './forget.js'
import { type Ledger, UNSEEN } from './ledger.js'

/** Told of what the engine does not take: said twice, of somebody unknown, or what it fails at. */
export type OnRefused = (error: unknown, event: EngineEvent) => void

export interface LineBookOptions {
  engine: WaitEngineOptions
  patience: Patience
  onRefused: OnRefused
}

/** Plain JSON. Shares nothing with the book that changes. */
export interface LineBookSnapshot {
  engine: WaitSnapshot
  contacts: readonly Entry[]
  agents: AgentsSnapshot
}

/** A line: what the waiting-time engine has learned, and of whom something was heard. A function of what happened. */
export interface LineBook {
  /** Never throws: what cannot be taken is told, and passed over. */
  observe(happened: Happened): void
  /** As of a moment at or after the last event: those of whom nothing was heard for too long by then have gone. */
  asOf(at: number): { engine: WaitEngine; isWaiting(id: string): boolean }
  /** Lets those go of whom nothing was heard for too long by then: the end of some is lost on its way. */
  ageOut(at: number): void
  /** How many were seen to answer within the last hour. */
  humansSeen(queue: string, at: number): number
  snapshot(): LineBookSnapshot
}

export function createLineBook(options: LineBookOptions, restored?: LineBookSnapshot): LineBook {
  const { patience, onRefused } = options
  const contacts = createContacts(patience, restored?.contacts)
  const agents = createAgents(restored?.agents)
  let engine = createWaitEngine({ ...options.engine, ...(restored && { snapshot: restored.engine }) })
  let lastAt = restored?.engine.at ?? 0
  /** Without those who are overdue by now, until something happens. */
  let aged: LineBook | undefined

  function learn(event: EngineEvent): boolean {
    try {
      engine.observe(event)
      lastAt = event.at
      return true
    } catch (error) {
      onRefused(error, event)
      return false
    }
  }

  function take(event: EngineEvent, ours: boolean): void {
    if (!learn(event) || !('id' in event)) return
    const after = contactAfter(contacts.get(event.id), event, ours)
    if (after === undefined) contacts.drop(event.id)
    else contacts.hear(event.id, after)
    if (after !== undefined && event.type === 'answered' && event.agent !== undefined)
      agents.answered(event.agent, after.queue, event.at)
  }

  function forget(ids: readonly string[], at: number): void {
    const helped = new Set(ids.filter(id => contacts.get(id)?.standing === 'talking'))
    for (const id of ids) {
      const contact = contacts.get(id)
      if (isInLine(contact)) leaveUnseen(id, contact, at)
      contacts.drop(id)
    }
    if (helped.size === 0) return
    engine = createWaitEngine({ ...options.engine, snapshot: withoutHelped(engine.snapshot(), helped) })
  }

  function leaveUnseen(id: string, { queue }: Contact, at: number): void {
    if (queue !== UNSEEN) learn({ type: 'moved', id, queue: UNSEEN, at })
    learn({ type: 'abandoned', id, at })
  }

  /** What was foretold where they came from says nothing of this line. */
  function comeOver({ id, queue, at }: { id: string; queue: string; at: number }, ours: boolean): void {
    take({ type: 'joined', id, queue: UNSEEN, at }, ours)
    take({ type: 'moved', id, queue, at }, ours)
  }

  function ageOut(at: number): void {
    forget(
      contacts.overdue(at).map(([id]) => id),
      at,
    )
  }

  const ledger: Ledger = {
    get lastAt() {
      return lastAt
    },
    get: contacts.get,
    all: contacts.all,
    take,
    forget,
  }

  function snapshot(): LineBookSnapshot {
    // What became of what was pledged stands in the log, and is not taken from here.
    engine.verdicts()
    return { engine: engine.snapshot(), contacts: contacts.all(), agents: agents.snapshot() }
  }

  return {
    observe({ fact, ours }) {
      aged = undefined
      ageOut(fact.at)
      if (fact.type === 'counted') applyCount(ledger, fact)
      else if (fact.type === 'resumed') passUnseen(ledger, fact.at)
      else if (fact.type === 'gone-over') forget([fact.id], fact.at)
      else if (fact.type === 'come-over') comeOver(fact, ours)
      else take(fact, ours)
    },
    asOf(at) {
      if (contacts.overdue(at).length === 0) return { engine, isWaiting: id => isInLine(contacts.get(id)) }
      aged ??= createLineBook({ ...options, onRefused() {} }, snapshot())
      aged.ageOut(at)
      return aged.asOf(at)
    },
    ageOut,
    humansSeen: agents.seenIn,
    snapshot,
  }
}

/** Undefined where the contact has ended, or was not known. */
function contactAfter(
  before: Contact | undefined,
  event: Extract<EngineEvent, { id: string }>,
  ours: boolean,
): Contact | undefined {
  const { at: heardAt } = event
  switch (event.type) {
    case 'joined':
      return { queue: event.queue, standing: 'waiting', heardAt, ours }
    case 'answered':
      return before && { ...before, standing: 'talking', heardAt }
    case 'callback-held':
      return before && { ...before, standing: 'held', heardAt }
    case 'moved':
      return before && { ...before, queue: event.queue, heardAt }
    case 'abandoned':
    case 'finished':
      return undefined
  }
}
