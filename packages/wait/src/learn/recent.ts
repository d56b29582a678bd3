/** What was seen of late, at several scales of time. Plain JSON; seconds by the pool's clock. */
export interface RecentState {
  /** Four fading sums a scale: answers while somebody waited, time during which somebody did, arrivals, time. */
  sums: readonly number[]
  /** Logarithms of the last waits, averaged over about 5 and 50 of them; undefined before the first. */
  waits?: readonly [few: number, many: number]
}

/** In service times: a third of one, one and a half, ten. */
const SCALES = [1 / 3, 1.5, 10] as const
const [ANSWERS, LINE_TIME, ARRIVALS, TIME, SUMS] = [0, 1, 2, 3, 4] as const
const [FEW, MANY] = [0.2, 0.02]

export function newRecent(): RecentState {
  return { sums: SCALES.flatMap(() => [0, 0, 0, 0]) }
}

/** What is left after more time; all sums fade, faster at the shorter scales. `service` is the mean service time. */
export function recentAfter(
  recent: RecentState,
  seconds: number,
  { hasLine, service }: { hasLine: boolean; service: number },
): RecentState {
  if (seconds <= 0) return recent
  const sums = recent.sums.slice()
  for (let scale = 0; scale < SCALES.length; scale++) {
    const span = (SCALES[scale] ?? 1) * service
    const kept = Math.exp(-seconds / span)
    const gained = span * (1 - kept)
    const at = SUMS * scale
    sums[at + ANSWERS] = kept * (sums[at + ANSWERS] ?? 0)
    sums[at + LINE_TIME] = kept * (sums[at + LINE_TIME] ?? 0) + (hasLine ? gained : 0)
    sums[at + ARRIVALS] = kept * (sums[at + ARRIVALS] ?? 0)
    sums[at + TIME] = kept * (sums[at + TIME] ?? 0) + gained
  }
  return { ...recent, sums }
}

export function withArrival(recent: RecentState): RecentState {
  return { ...recent, sums: oneMore(recent.sums, ARRIVALS) }
}

/** Somebody who had waited is answered. */
export function withAnswer(recent: RecentState, logSeconds: number): RecentState {
  const [few, many] = recent.waits ?? [logSeconds, logSeconds]
  return {
    sums: oneMore(recent.sums, ANSWERS),
    waits: [few + FEW * (logSeconds - few), many + MANY * (logSeconds - many)],
  }
}

/** That sum is one more at every scale. */
function oneMore(sums: readonly number[], which: number): number[] {
  const more = sums.slice()
  for (let at = which; at < more.length; at += SUMS) more[at] = (more[at] ?? 0) + 1
  return more
}

/** The logarithm of how fast the line moves of late against `rate`, its long-run answers a second. */
export function drainOf({ sums }: RecentState, scale: number, rate: number): number {
  return Math.log(
    ((sums[SUMS * scale + ANSWERS] ?? 0) + 1) / ((sums[SUMS * scale + LINE_TIME] ?? 0) * rate + 1),
  )
}

/** The logarithm of how fast people come of late against `rate`. */
export function arrivalsOf({ sums }: RecentState, scale: number, rate: number): number {
  return Math.log(((sums[SUMS * scale + ARRIVALS] ?? 0) + 1) / ((sums[SUMS * scale + TIME] ?? 0) * rate + 1))
}
