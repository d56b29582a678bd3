import type { Day, TimeText } from '../time-text.js'
import { launcher } from './launcher.js'

const at = (clock: string, day?: Day) => {
  if (!day) return `om ${clock}`
  return `${day.kind === 'date' ? 'op ' : ''}${day.name} om ${clock}`
}

export const time: TimeText = {
  units: launcher.units,
  formats: 'nl',
  at,
  by: (clock, day) => `uiterlijk ${at(clock, day)}`,
  said: (clock, day) => (day ? `${day.name} ${clock} uur` : `${clock} uur`),
  until: (clock, day) => (day ? `tot ${day.name} ${clock}` : `tot ${clock}`),
}
