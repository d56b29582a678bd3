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
 * Where an answer goes. `live`: into the conversation on the customer's page. `mail`: to the address. `page`: it waits
 * on the page, for there is no address.
 * Whether a customer is on the page is not told to the desk; who asked for a human in the line was, and who left an
 * address and was promised a reply most likely is not.
 */
export function routeOf(
  { status, channel, customer, pledges, line }: DeskCase,
  isTyping: boolean,
): 'live' | 'mail' | 'page' {
  const isTalking = status === 'with-human' || line !== null
  if (isTyping || (isTalking && !customer.email)) return 'live'
  if (!customer.email) return 'page'
  const askedForHuman = pledges.some(({ kind }) => kind === 'answer')
  return isTalking && channel === 'web' && askedForHuman ? 'live' : 'mail'
}
