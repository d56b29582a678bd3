import { bucketName } from '../buckets.js'
import { createZone, isoDate, localDay } from '../hours/zone.js'
import type { Joining, Said } from './forecaster.js'
import { createGroups, type Held } from './score.js'

/** How often the ranges of one forecaster held: by people ahead, by local date, by local hour from 0 to 23. */
export interface Holding {
  positions: [ahead: string, held: Held][]
  days: [date: string, held: Held][]
  hours: [hour: number, held: Held][]
}

export function createHolding(timeZone: string) {
  const zone = createZone(timeZone)
  const [positions, days, hours] = [createGroups<number>(), createGroups<string>(), createGroups<number>()]

  return {
    add({ at, bucket }: Joining, said: Said | undefined, waited: number): void {
      if (said?.q10 === undefined || said.q90 === undefined) return
      const range = { ...said, q10: said.q10, q90: said.q90 }
      positions.add(bucket, range, waited)
      days.add(isoDate(localDay(zone, at)), range, waited)
      hours.add(new Date(at + zone.offsetAt(at)).getUTCHours(), range, waited)
    },
    result: (): Holding => ({
      positions: positions.result().map(([bucket, held]) => [bucketName(bucket), held]),
      days: days.result(),
      hours: hours.result(),
    }),
  }
}
