import type { Day, TimeText } from '../time-text.js'
import { launcher } from './launcher.js'

const at = (clock: string, day?: Day) => {
  if (!day) return `à ${clock}`
  return `${day.kind === 'date' ? 'le ' : ''}${day.name} à ${clock}`
}

export const time: TimeText = {
  units: launcher.units,
  formats: 'fr',
  at,
  by: (clock, day) => `au plus tard ${at(clock, day)}`,
  said: (clock, day) => (day ? at(clock, day) : clock),
  until: (clock, day) => {
    if (!day) return `jusqu’à ${clock}`
    return `${day.kind === 'date' ? 'jusqu’au' : 'jusqu’à'} ${day.name} à ${clock}`
  },
}
