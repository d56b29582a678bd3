/** What was seen of late, at several scales of time. Plain JSON; seconds by the pool's clock. */
export interface RecentState {
  scales: RecentScale[]
  /** Logarithms of the last waits, averaged over about 5 and 50 of them; undefined before the first. */
  waits?: [few: number, many: number]
}

interface RecentScale {
  /** Answers while somebody waited, and the time during which somebody did. */
  answers: number
  lineTime: number
  arrivals: number
  time: number
}

/** In service times: a third of one, one and a half, ten. */
const SCALES = [1 / 3, 1.5, 10] as const
const [FEW, MANY] = [0.2, 0.02]

export function newRecent(): RecentState {
  return { scales: SCALES.map(() => ({ answers: 0, lineTime: 0, arrivals: 0, time: 0 })) }
}

/** What is left after more time; all sums fade, faster at the shorter scales. `service` is the mean service time. */
export function recentAfter(
  recent: RecentState,
  seconds: number,
  { hasLine, service }: { hasLine: boolean; service: number },
): RecentState {
  if (seconds <= 0) return recent
  const scales = recent.scales.map(({ answers, lineTime, arrivals, time }, index) => {
    const span = (SCALES[index] ?? 1) * service
    const kept = Math.exp(-seconds / span)
    const gained = span * (1 - kept)
    return {
      answers: answers * kept,
      lineTime: lineTime * kept + (hasLine ? gained : 0),
      arrivals: arrivals * kept,
      time: time * kept + gained,
    }
  })
  return { ...recent, scales }
}

export function noteArrival({ scales }: RecentState): void {
  for (const scale of scales) scale.arrivals += 1
}

export function noteAnswer({ scales }: RecentState): void {
  for (const scale of scales) scale.answers += 1
}

export function noteWait(recent: RecentState, logSeconds: number): void {
  const [few, many] = recent.waits ?? [logSeconds, logSeconds]
  recent.waits = [few + FEW * (logSeconds - few), many + MANY * (logSeconds - many)]
}

/** The logarithm of how fast the line moves of late against `rate`, its long-run answers a second. */
export function drainOf({ scales }: RecentState, index: number, rate: number): number {
  const { answers = 0, lineTime = 0 } = scales[index] ?? {}
  return Math.log((answers + 1) / (lineTime * rate + 1))
}

/** The logarithm of how fast people come of late against `rate`. */
export function arrivalsOf({ scales }: RecentState, index: number, rate: number): number {
  const { arrivals = 0, time = 0 } = scales[index] ?? {}
  return Math.log((arrivals + 1) / (time * rate + 1))
}
