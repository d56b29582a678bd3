import type { DeskCase } from '@presszero/wire'

/** What this human may do with a case now. */
export interface Rights {
  claim: boolean
  reply: boolean
  release: boolean
  resolve: boolean
  forward: boolean
}

export function rightsOn({ claimedBy, status, simulated }: DeskCase, me: string): Rights {
  const isOver = simulated === true || status === 'resolved'
  const mine = claimedBy === me && !isOver
  const free = claimedBy === null && !isOver
  return { claim: free, reply: mine, release: mine, resolve: mine || free, forward: mine || free }
}

/**
 * Where an answer goes, as the server decides it too. `live`: the customer reads it on the page at once. `mail`: it is
 * mailed to the address. `page`: it waits on the page, for there is no address.
 */
export function routeOf({ customer: { onPage, email } }: DeskCase): 'live' | 'mail' | 'page' {
  if (onPage) return 'live'
  return email ? 'mail' : 'page'
}
