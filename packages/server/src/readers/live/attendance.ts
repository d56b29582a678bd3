import { AWAY_AFTER_MS, isOnPage, type Signals } from '../../signals.js'
import type { Clock } from '../clock-port.js'

/** Which customers are on the page: each coming, and each going silent, is told once. */
export interface Attendance {
  /** The customer was heard just now. */
  heard(caseId: string): void
  stop(): void
}

export function createAttendance({
  signals,
  clock,
  tell,
}: {
  signals: Pick<Signals, 'heardAt'>
  clock: Clock
  tell: (caseId: string, onPage: boolean) => void
}): Attendance {
  /** How to call off the next look at each of those who are on the page. */
  const looks = new Map<string, () => void>()

  function look(caseId: string): void {
    const now = clock.now()
    if (isOnPage(signals, caseId, now)) {
      const silentFrom = (signals.heardAt(`case:${caseId}`) ?? now) + AWAY_AFTER_MS
      looks.set(
        caseId,
        clock.setTimer(() => look(caseId), silentFrom - now),
      )
    } else if (looks.delete(caseId)) tell(caseId, false)
  }

  return {
    heard(caseId) {
      if (looks.has(caseId)) return
      look(caseId)
      if (looks.has(caseId)) tell(caseId, true)
    },
    stop() {
      for (const callOff of looks.values()) callOff()
      looks.clear()
    },
  }
}
