import { createHash } from 'node:crypto'
import { createWaitEngine, type QueueEvent } from '@presszero/wait'
import type { Kept, Log } from '../log/port.js'
import type { Logger } from '../logger.js'

/** Raised when what is kept is read otherwise than before. */
const VERSION = 1

/**
 * Which code and which settings a kept state goes with: restored under others, it would not be what folding the log
 * makes. An engine that learns otherwise is known by what it makes of a small fixed line.
 */
export function formOf(settings: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([VERSION, samples(), settings]))
    .digest('hex')
}

let sampled: string | undefined

function samples(): string {
  if (sampled === undefined) {
    const engine = createWaitEngine({ prior: { serviceSeconds: 200 } })
    for (const event of sampleLine()) engine.observe(event)
    sampled = JSON.stringify([engine.snapshot(), engine.estimate({ queue: 'sample', at: 100_000_000 })])
  }
  return sampled
}

/** Thirty people, of whom most wait, some leave, and all are done with in the end. */
function sampleLine(): QueueEvent[] {
  const people = Array.from({ length: 30 }, (_, n): QueueEvent[] => {
    const [id, at] = [`${n}`, 1_000_000 + n * 70_000]
    const joined = { type: 'joined', id, queue: 'sample', at, priority: n % 3, topic: `${n % 2}` } as const
    if (n % 7 === 3) return [joined, { type: 'abandoned', id, at: at + 90_000 }]
    const answered = at + 40_000 + (n % 5) * 31_000
    return [
      joined,
      { type: 'answered', id, at: answered, agent: 'ann' },
      { type: 'finished', id, at: answered + 150_000 },
    ]
  })
  return people.flat().sort((a, b) => a.at - b.at)
}

/** What a folding reader keeps of its state, now and then. */
export interface Keeping<State> {
  /** What was kept last, if this server can read it. */
  recall(): Promise<{ position: number; state: State } | undefined>
  /** Never throws: what is not kept is folded again. */
  keep(position: number, state: State): Promise<void>
}

export function createKeeping<State>({
  log,
  logger,
  reader,
  form,
}: {
  log: Pick<Log, 'kept' | 'keep'>
  logger: Logger
  reader: string
  form: string
}): Keeping<State> {
  return {
    async recall() {
      const kept = await log.kept(reader)
      return kept?.form === form ? read(kept) : undefined
    },
    async keep(position, state) {
      try {
        await log.keep(reader, { position, form, state: JSON.stringify(state) })
      } catch (error) {
        logger.error(`What the reader "${reader}" knows could not be kept`, { error: String(error) })
      }
    },
  }

  function read({ position, state }: Kept): { position: number; state: State } | undefined {
    try {
      return { position, state: JSON.parse(state) }
    } catch {
      logger.error(`What the reader "${reader}" kept is damaged, and is folded from the log`, { position })
      return undefined
    }
  }
}
