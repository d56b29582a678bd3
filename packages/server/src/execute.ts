import { randomUUID } from 'node:crypto'
import type { ProblemCode } from '@presszero/wire'
import type { CaseCommand, Context } from './case/commands.js'
import { decide } from './case/decide/index.js'
import type { CaseEvent } from './case/events.js'
import { stateOf } from './case/evolve.js'
import { mailboxOf } from './case/mailbox.js'
import { newReference } from './case/reference.js'
import type { CaseState } from './case/state.js'
import { type Appended, type Log, type Recorded, VersionConflict, type Write } from './log/port.js'
import { createTurns } from './turns.js'

export type Executed =
  | { caseId: string; state: CaseState; events: readonly Recorded[]; repeated: boolean }
  | { problem: ProblemCode; detail: string }

export interface ExecuteOptions {
  /** Idempotency key: the same key does the same thing once, and answers alike. */
  once?: string
  /** The id of a case that is being opened, where the caller has to know it beforehand. */
  newCaseId?: string
  /** A mail that was composed beforehand: its bytes are kept with the event by which it becomes due. */
  raw?: Uint8Array
}

/** Runs a command against a case: reads it, decides, appends. The one way in which a case changes. */
export type Execute = (
  caseId: string | undefined,
  command: CaseCommand,
  options?: ExecuteOptions,
) => Promise<Executed>

/** What a decision may know of the world at this moment, besides the case. */
export type Surroundings = (facts: {
  now: number
  caseId: string
  queue: string
  topic: string
  state: CaseState | undefined
  /** Whom the command would have written to of our own accord. */
  address: string | undefined
}) => Promise<Omit<Context, 'now' | 'newId' | 'newReference'>>

/** Two writers may meet this often before the caller is told. */
const MAX_ATTEMPTS = 8

export function createExecute({
  log,
  clock,
  surroundings,
}: {
  log: Log
  clock: { now(): number }
  surroundings: Surroundings
}): Execute {
  const turns = createTurns()

  return async function execute(givenId, command, { once, newCaseId, raw } = {}) {
    const caseId = givenId ?? newCaseId ?? randomUUID()
    const address = addressIn(command)
    // What is counted for an address is read before it is written: two at once would each be the first.
    return turns.take(address && mailboxOf(address), () => untilDecided(caseId, command, { once, raw }))
  }

  async function untilDecided(caseId: string, command: CaseCommand, options: Options): Promise<Executed> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptOnce(caseId, command, options)
      } catch (error) {
        if (!(error instanceof VersionConflict) || attempt === MAX_ATTEMPTS) throw error
      }
    }
  }

  async function attemptOnce(
    caseId: string,
    command: CaseCommand,
    { once, raw }: Options,
  ): Promise<Executed> {
    const recorded = await log.read(`case:${caseId}`)
    const state = stateOf(recorded)
    if (state === undefined && command.type !== 'open-case')
      return { problem: 'case-not-found', detail: 'There is no case with this id.' }
    const now = clock.now()
    const opening = command.type === 'open-case' ? command : undefined
    const { queue = '', topic = '' } = state ?? opening ?? {}
    // Looked up for the one command that takes it, not for every message.
    const reference = command.type === 'open-case' ? await freeReference() : ''
    const decision = decide(state, command, {
      now,
      newId: randomUUID,
      newReference: () => reference,
      ...(await surroundings({ now, caseId, queue, topic, state, address: addressIn(command) })),
    })
    if ('problem' in decision) {
      // A repeat is answered as it was first, whatever has become of the world since.
      const first = once === undefined ? undefined : await log.committed(once)
      return first === undefined ? decision : outcome(caseId, state, { repeated: true, events: first })
    }
    const all: Write[] = [
      ...caseWrites(caseId, recorded.length, decision.case, raw),
      { stream: `queue:${queue}`, expectedVersion: 'any', events: decision.queue },
    ]
    const writes = all.filter(write => write.events.length > 0)
    if (writes.length === 0 && state !== undefined) return { caseId, state, events: [], repeated: false }
    return outcome(
      caseId,
      state,
      await log.append({ writes, at: now, ...(once === undefined ? {} : { once }) }),
    )
  }

  async function outcome(
    caseId: string,
    before: CaseState | undefined,
    appended: Appended,
  ): Promise<Executed> {
    const { events, repeated } = appended
    if (repeated) {
      const first = events.find(one => one.stream.startsWith('case:'))?.stream.slice('case:'.length) ?? caseId
      const state = stateOf(await log.read(`case:${first}`))
      if (state === undefined)
        return { problem: 'case-not-found', detail: 'The case of this repeated request is gone.' }
      return { caseId: first, state, events, repeated }
    }
    const state = stateOf(events.filter(isOfCase(caseId)), before)
    if (state === undefined) return { problem: 'case-not-found', detail: 'There is no case with this id.' }
    return { caseId, state, events, repeated }
  }

  async function freeReference(): Promise<string> {
    for (;;) {
      const reference = newReference(randomUUID())
      if ((await log.views.caseByReference(reference)) === undefined) return reference
    }
  }
}

interface Options {
  once: string | undefined
  raw: Uint8Array | undefined
}

/** Raw bytes lie beside a write's only event. */
function caseWrites(
  caseId: string,
  version: number,
  events: readonly CaseEvent[],
  raw: Uint8Array | undefined,
): Write[] {
  const stream = `case:${caseId}` as const
  const due = raw === undefined ? -1 : events.findIndex(event => event.type === 'mail-due')
  if (raw === undefined || due === -1) return [{ stream, expectedVersion: version, events }]
  return [
    { stream, expectedVersion: version, events: events.slice(0, due) },
    { stream, expectedVersion: version + due, events: events.slice(due, due + 1), raw },
    { stream, expectedVersion: version + due + 1, events: events.slice(due + 1) },
  ]
}

/** The address that a command brings, and that may be written to automatically. */
function addressIn(command: CaseCommand): string | undefined {
  if (command.type === 'give-address') return command.address
  return command.type === 'open-case' ? (command.address ?? command.mail?.from) : undefined
}

function isOfCase(caseId: string): (one: Recorded) => one is Recorded<CaseEvent> {
  return (one): one is Recorded<CaseEvent> => one.stream === `case:${caseId}`
}
