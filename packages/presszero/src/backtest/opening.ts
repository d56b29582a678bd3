import { type Calendar, createCalendar } from '@presszero/wait/hours'
import { loadConfig } from '../config-file.js'
import { UsageError } from '../flags.js'
import type { BacktestCommand } from './options.js'

export interface Place {
  timeZone: string
  /** Absent where nobody said when it is open. */
  calendar?: Calendar
}

/** Where the company's clock stands and when it is open: as the flags say, else as the config file does. */
export async function placeOf({ hours, config, timeZone, clock }: BacktestCommand): Promise<Place> {
  const configured = config === undefined ? undefined : await hoursIn(config)
  const opening = hours ?? configured
  const zone = timeZone ?? configured?.timeZone ?? 'UTC'
  if (opening !== undefined) return { timeZone: zone, calendar: calendarOf({ ...opening, timeZone: zone }) }
  if (clock === 'open') {
    throw new UsageError(
      '--clock open counts opening time: say when you are open, as in --hours "mo-fr 9:00-17:00", or name your --config.',
    )
  }
  return { timeZone: zone }
}

async function hoursIn(config: string) {
  const { company } = await loadConfig(config)
  if (company?.hours === undefined)
    throw new UsageError(`--config: ${config} has no company.hours; add them, or write --hours.`)
  return company.hours
}

function calendarOf(options: Parameters<typeof createCalendar>[0]): Calendar {
  try {
    return createCalendar(options)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--hours: ${error.message}.`, { cause: error })
    throw error
  }
}
