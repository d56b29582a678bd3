/** Runs a task while no other tab runs one of the same name. Rejects with the signal's reason if aborted while waiting. */
export type Exclusive = (name: string, signal: AbortSignal, task: () => Promise<void>) => Promise<void>
