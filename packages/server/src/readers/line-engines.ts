import type { Prior } from '@presszero/wait'
import type { Calendar } from '@presszero/wait/hours'
import { LATE_MS } from '../case/elsewhere.js'
import type { Logger } from '../logger.js'
import { createLateLineEngine, createLineEngine, type LineEngine, type OnRefused } from './line-engine.js'
import { PRIORITY_CREDIT } from './line-events.js'

export interface QueueSetting {
  id: string
  prior?: Prior | undefined
  /** Present where the line is elsewhere. */
  events?: object | undefined
}

/** The engines of all lines: one for those that are here, and one for each that is elsewhere. */
export function createLineEngines({
  queues,
  calendar,
  sharedHumans,
  logger,
}: {
  queues: readonly QueueSetting[]
  calendar?: Calendar | undefined
  sharedHumans: boolean
  logger: Logger
}): { of(queue: string): LineEngine } {
  const here = queues.filter(queue => queue.events === undefined)
  const pools = sharedHumans && here.length > 0 ? { pools: { everyone: here.map(queue => queue.id) } } : {}
  const hours = calendar === undefined ? {} : { hours: calendar }
  const settings = (prior: Prior | undefined) => ({
    priorityCredit: PRIORITY_CREDIT,
    ...hours,
    ...(prior === undefined ? {} : { prior }),
  })
  const onRefused: OnRefused = ({ code }) =>
    logger.error('An event of a line was not taken by the waiting-time engine', { code })

  const prior = here.find(queue => queue.prior !== undefined)?.prior
  const ours = createLineEngine({ ...settings(prior), ...pools }, onRefused)
  const elsewhere = new Map(
    queues.flatMap(queue =>
      queue.events === undefined
        ? []
        : [[queue.id, createLateLineEngine(settings(queue.prior), { lateMs: LATE_MS, onRefused })] as const],
    ),
  )
  return { of: queue => elsewhere.get(queue) ?? ours }
}
