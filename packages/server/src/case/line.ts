/** One place in a line, as far as order goes. */
export interface Place {
  seatId: string
  caseId: string | undefined
}

/**
 * The order in which people are to be taken now: those who are away are passed over. They keep their place, and with it
 * their position: back from away, they are taken before all who came after them.
 */
export function turns<Seat extends Place>(line: readonly Seat[], isAway: (seat: Seat) => boolean): Seat[] {
  return [...line.filter(seat => !isAway(seat)), ...line.filter(isAway)]
}
