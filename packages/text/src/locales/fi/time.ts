import type { Day, TimeText } from '../time-text.js'
import { launcher } from './launcher.js'

const at = (clock: string, day?: Day) => {
  if (!day) return `klo ${clock}`
  // Weekdays take the essive: "maanantaina".
  return `${day.name}${day.kind === 'weekday' ? 'na' : ''} klo ${clock}`
}
const by = (clock: string, day?: Day) => `viimeistään ${at(clock, day)}`

export const time: TimeText = {
  units: launcher.units,
  formats: 'fi',
  at,
  by,
  said: by,
  // "Sulkeutuu huomenna klo 2.00": the case endings of "until" are spared.
  until: at,
}
