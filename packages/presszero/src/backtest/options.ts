import { type Mapping, readMapping } from '@presszero/wait/backtest'
import { parseFlags, UsageError } from '../flags.js'

export interface BacktestCommand {
  /** One or several, taken as one log. */
  files: string[]
  mapping: Mapping
  timeZone: string
  dateOrder: 'day-first' | 'month-first'
  queue?: string
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
      'time-zone': { type: 'string', default: 'UTC' },
      'date-order': { type: 'string', default: 'day-first' },
      queue: { type: 'string' },
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
    mapping: readMap(values.map),
    timeZone: readTimeZone(values['time-zone']),
    dateOrder: readDateOrder(values['date-order']),
    ...(values.queue === undefined ? {} : { queue: values.queue }),
    priorityCredit: readCredit(values['priority-credit']),
    json: values.json,
    ...(values.html === undefined ? {} : { html: values.html }),
  }
}

function readMap(written: string): Mapping {
  try {
    return readMapping(written)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--${error.message}.`)
    throw error
  }
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
