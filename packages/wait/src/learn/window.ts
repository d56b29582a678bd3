/** How the last ranges held: the latest outcomes in a ring, 1 for a miss, and how many missed of the last ones. Plain JSON. */
export interface WindowState {
  misses: (0 | 1)[]
  next: number
  /** Misses among the last `SPANS[i]` outcomes. */
  counts: number[]
}

/** People whose outcome is not known yet. */
export interface Pending {
  /** Those who will be answered before somebody who joins now. */
  people: number
  /** Of them, those who wait longer already than they were told. */
  late: number
  /** How many times farther than the outer tenths they were told, about. */
  reach: number
}

/** Any so many outcomes in a row … */
const WINDOW = 500
/** … may hold so many misses: 30 % less something in hand. */
const BUDGET = 135
const SPANS = [50, 100, 150, 200, 250, 300, 350, 400, 450] as const
/** The share of people who may still miss at which ranges begin to reach farther, and at which they reach farthest. */
const [TIGHT, LEAST] = [0.26, 0.16]
const FARTHEST = 2.5
/** The misses among people in one line, who share their fate, are taken to be this many standard deviations more. */
const BAD_LUCK = 2

export function newWindow(): WindowState {
  return { misses: [], next: 0, counts: SPANS.map(() => 0) }
}

/** It is known whether what somebody was told has held. */
export function learnHeld(state: WindowState, isMiss: boolean): void {
  const { misses, next, counts } = state
  const value = isMiss ? 1 : 0
  for (let i = 0; i < SPANS.length; i++) {
    const leaving = misses[(next - (SPANS[i] ?? 0) + WINDOW) % WINDOW] ?? 0
    counts[i] = (counts[i] ?? 0) + value - leaving
  }
  misses[next] = value
  state.next = (next + 1) % WINDOW
}

/**
 * How many times farther a range reaches now, so that no 500 outcomes in a row, past ones and those to come, hold more
 * misses than their budget: 1 while they are far from it. For every number of past outcomes the rest of the budget,
 * less what those in line may use up, is shared among those who are to come.
 */
export function careOf({ counts }: WindowState, { people, late, reach }: Pending): number {
  // Two in ten, and less for those who were told a wider range: within a hundredth what the normal distribution says.
  const usual = 0.2 ** (reach ** 1.5)
  const clumped = usual + BAD_LUCK * Math.sqrt(usual * (1 - usual))
  const left = BUDGET - late - clumped * Math.max(0, people - late)
  let share = 1
  for (let i = 0; i < SPANS.length; i++) {
    const toCome = WINDOW - (SPANS[i] ?? 0) - people
    if (toCome <= 0) break
    share = Math.min(share, (left - (counts[i] ?? 0)) / toCome)
  }
  return 1 + (FARTHEST - 1) * Math.min(1, Math.max(0, (TIGHT - share) / (TIGHT - LEAST)))
}
