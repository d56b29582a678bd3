import type { Day, TimeText } from '../time-text.js'
import { launcher } from './launcher.js'

const at = (clock: string, day?: Day) => {
  if (!day) return `um ${clock} Uhr`
  return `${day.kind === 'tomorrow' ? '' : 'am '}${day.name} um ${clock} Uhr`
}

export const time: TimeText = {
  units: launcher.units,
  formats: 'de',
  at,
  // "bis" would also mean "until".
  by: (clock, day) => `spätestens ${at(clock, day)}`,
  said: (clock, day) => (day ? `${day.name}, ${clock} Uhr` : `${clock} Uhr`),
  until: (clock, day) => (day ? `bis ${day.name}, ${clock} Uhr` : `bis ${clock} Uhr`),
}
