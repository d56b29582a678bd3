/** How many humans work in a pool: as stated by `staffed`, or inferred from how many are busy. */
export interface StaffingState {
  stated?: number
  /** The last number stated above zero: what "on" means once somebody is on again. */
  usual?: number
  /** Contacts being helped now. */
  busy: number
  /** How many were busy of late while somebody waited, when all who are on are busy. */
  level: number
}

export function newStaffing(): StaffingState {
  return { busy: 0, level: 0 }
}

export function stateHumans(staffing: StaffingState, agents: number): void {
  staffing.stated = agents
  if (agents > 0) staffing.usual = agents
}

export function startHelping(staffing: StaffingState): void {
  staffing.busy += 1
  staffing.level = Math.max(staffing.level, staffing.busy)
}

export function stopHelping(staffing: StaffingState): void {
  staffing.busy -= 1
}

/**
 * The level after `seconds` more. Only a line tells that everybody is busy, so the level follows the number
 * busy while there is one, over about one service time, and stays where it was otherwise.
 */
export function levelAfter(
  { busy, level }: StaffingState,
  seconds: number,
  hasLine: boolean,
  service: number | undefined,
): number {
  if (!hasLine || busy === level || seconds === 0) return level
  if (service === undefined || service <= 0) return level
  return busy + (level - busy) * Math.exp(-seconds / service)
}
