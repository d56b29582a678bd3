import type { TimeText } from '../time-text.js'
import { launcher } from './launcher.js'

export const time: TimeText = {
  units: launcher.units,
  formats: 'en-GB',
  at: (clock, day) => {
    if (!day) return `at ${clock}`
    return `${day.kind === 'date' ? 'on ' : ''}${day.name} at ${clock}`
  },
  by: (clock, day) => (day ? `by ${day.name} ${clock}` : `by ${clock}`),
  said: (clock, day) => (day ? `${day.name} ${clock}` : clock),
  until: (clock, day) => (day ? `until ${day.name} ${clock}` : `until ${clock}`),
}
