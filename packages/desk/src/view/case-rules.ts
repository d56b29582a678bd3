import type { DeskCase, DeskMessage } from '@presszero/wire'

/** What can be filled in, in the place of the answer. */
export type CaseForm = 'resolve' | 'note' | 'move'

/** What this human may do with a case now. */
export interface Rights {
  claim: boolean
  reply: boolean
  release: boolean
  resolve: boolean
  forward: boolean
  transfer: boolean
  note: boolean
}

export function rightsOn({ claimedBy, status, simulated }: DeskCase, me: string): Rights {
  const isOver = simulated === true || status === 'resolved'
  const mine = claimedBy === me && !isOver
  const free = claimedBy === null && !isOver
  const here = mine || free
  return {
    claim: free,
    reply: mine,
    release: mine,
    resolve: here,
    forward: here,
    // A resolved case opens again in the queue to which it goes.
    transfer: here || (status === 'resolved' && simulated !== true),
    note: simulated !== true,
  }
}

/**
 * Where an answer goes, as the server decides it too. `live`: the customer reads it on the page at once. `mail`: it is
 * mailed to the address. `page`: it waits on the page, for there is no address.
 */
export function routeOf({ customer: { onPage, email } }: DeskCase): 'live' | 'mail' | 'page' {
  if (onPage) return 'live'
  return email ? 'mail' : 'page'
}

/** What came last from outside: the customer's word, or a mail that only those who answer see. */
export function lastWord({ messages }: Pick<DeskCase, 'messages'>): DeskMessage | undefined {
  return messages.findLast(({ author, sender }) => author.kind === 'customer' || sender === 'quarantined')
}

/** The last word, where it is a mail that is probably forged: nothing is done on it without a choice. */
export function forgedWord(view: Pick<DeskCase, 'messages'>): DeskMessage | undefined {
  const last = lastWord(view)
  return last?.sender === 'quarantined' ? last : undefined
}
