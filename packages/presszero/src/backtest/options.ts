import { type Mapping, type OutcomeMapping, readMapping, readOutcomes } from '@presszero/wait/backtest'
import { parseFlags, UsageError } from '../flags.js'
import { type Opening, readHours } from './hours.js'

export interface BacktestCommand {
  /** One or several, taken as one log. */
  files: string[]
  mapping: Mapping
  /** What the log's own words for an outcome mean. */
  outcomes: OutcomeMapping
  timeZone?: string
  dateOrder: 'day-first' | 'month-first'
  queue?: string
  /** Queues that share their humans. */
  pools: string[][]
  hours?: Opening
  /** Where to take the hours from, if they are not said. */
  config?: string
  /** `open`: replies by mail, counted in opening time. */
  clock: 'wall' | 'open'
  /** By priority, the seconds by which such a contact counts as having come earlier. */
  priorityCredit: Record<number, number>
  json: boolean
  /** Where the report for a browser goes. */
  html?: string
}

/** What stands after `presszero backtest`; undefined where help is asked for. Throws `UsageError`. */
export function readBacktest(args: string[]): BacktestCommand | undefined {
  const { values, positionals } = parseFlags(
    args,
    {
      map: { type: 'string', default: '' },
      outcome: { type: 'string', default: '' },
      'time-zone': { type: 'string' },
      'date-order': { type: 'string', default: 'day-first' },
      queue: { type: 'string' },
      pool: { type: 'string', multiple: true, default: [] },
      hours: { type: 'string' },
      config: { type: 'string' },
      clock: { type: 'string', default: 'wall' },
      'priority-credit': { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      html: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
    true,
  )
  if (values.help) return undefined
  if (positionals.length === 0)
    throw new UsageError('presszero backtest needs a contact log: write presszero backtest LOG.csv.')
  return {
    files: positionals,
    mapping: told(() => readMapping(values.map)),
    outcomes: told(() => readOutcomes(values.outcome)),
    ...(values['time-zone'] === undefined ? {} : { timeZone: readTimeZone(values['time-zone']) }),
    dateOrder: readDateOrder(values['date-order']),
    ...(values.queue === undefined ? {} : { queue: values.queue }),
    pools: values.pool.map(readPool),
    ...(values.hours === undefined ? {} : { hours: readHours(values.hours) }),
    ...(values.config === undefined ? {} : { config: values.config }),
    clock: readClock(values.clock),
    priorityCredit: readCredit(values['priority-credit']),
    json: values.json,
    ...(values.html === undefined ? {} : { html: values.html }),
  }
}

/** A flag whose reader throws a RangeError that names it. */
function told<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--${error.message}.`, { cause: error })
    throw error
  }
}

function readPool(written: string): string[] {
  const queues = written.split(',').map(queue => queue.trim())
  if (queues.length > 1 && queues.every(queue => queue !== '')) return queues
  throw new UsageError(
    `--pool takes the queues that share their people, such as sales,support, not "${written}".`,
  )
}

function readClock(clock: string): 'wall' | 'open' {
  if (clock === 'wall' || clock === 'open') return clock
  throw new UsageError(
    `--clock takes wall (a line) or open (replies by mail, counted in opening time), not "${clock}".`,
  )
}

function readTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    throw new UsageError(`--time-zone takes a name such as Europe/Brussels, not "${name}".`)
  }
}

function readDateOrder(order: string): 'day-first' | 'month-first' {
  if (order === 'day-first' || order === 'month-first') return order
  throw new UsageError(`--date-order takes day-first or month-first, not "${order}".`)
}

function readCredit(written: string): Record<number, number> {
  const pairs = written.split(',').filter(pair => pair.trim() !== '')
  return Object.fromEntries(
    pairs.map(pair => {
      const [, priority, seconds] = /^\s*(-?\d+)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(pair) ?? []
      if (priority === undefined)
        throw new UsageError(`--priority-credit takes PRIORITY=SECONDS such as 2=90, not "${pair.trim()}".`)
      return [Number(priority), Number(seconds)]
    }),
  )
}
