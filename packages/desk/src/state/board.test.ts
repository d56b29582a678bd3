import type { DeskBoard, DeskItem } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import { ago, ann } from '../samples.test-helper.js'
import { isClaimable, lineCount, listsOf, newsOf, nextInLine, waitingCount, withoutTaken } from './board.js'

function item(id: string, more: Partial<DeskItem> = {}): DeskItem {
  return {
    id,
    reference: 'PZ-7K3M-92QD',
    version: 1,
    status: 'open',
    topic: 'order',
    queue: 'general',
    channel: 'web',
    customer: {},
    openedAt: ago(5),
    lastMessage: { at: ago(5), author: 'customer', excerpt: 'Hello' },
    waiting: null,
    human: null,
    pledge: null,
    ...more,
  }
}

function boardOf(lists: Partial<DeskBoard>): DeskBoard {
  return { me: ann, humansOn: [], queues: [], line: [], mine: [], unclaimed: [], recent: [], ...lists }
}

const simulated = { simulated: true }
const withBilal = { human: { id: 'bilal', name: 'Bilal' } }

describe('the board', () => {
  it('names a case in one list only, where it matters most', () => {
    const lists = listsOf(boardOf({ mine: [item('a')], recent: [item('a'), item('b')] }))
    expect(lists.recent.map(({ id }) => id)).toEqual(['b'])
  })

  it('offers nobody who is simulated, taken or done', () => {
    expect(isClaimable(item('a'))).toBe(true)
    expect(isClaimable(item('a', simulated))).toBe(false)
    expect(isClaimable(item('a', withBilal))).toBe(false)
    expect(isClaimable(item('a', { status: 'resolved' }))).toBe(false)
  })

  it('has as next the first of the line in my queues whom nobody has', () => {
    const line = [item('a', simulated), item('b', { queue: 'invoices' }), item('c'), item('d')]
    expect(nextInLine(boardOf({ line }))?.id).toBe('c')
    expect(nextInLine(boardOf({ line }), new Set(['c']))?.id).toBe('d')
    expect(nextInLine(boardOf({}))).toBeUndefined()
  })

  it('has as next the one after, as soon as one is taken', () => {
    const board = boardOf({ line: [item('a'), item('b')] })
    expect(nextInLine(withoutTaken(board, { id: 'a', line: null }))?.id).toBe('b')
  })

  it('counts who waits for an answer here', () => {
    const answered = item('m', { lastMessage: { at: ago(1), author: 'human', excerpt: 'Hi' } })
    const board = boardOf({
      line: [item('a'), item('s', simulated)],
      unclaimed: [item('u')],
      mine: [item('n'), answered],
    })
    expect(waitingCount(board)).toBe(3)
  })

  it('counts those of a long line who are not listed, and nobody of a queue that is elsewhere', () => {
    const announcement = { kind: 'closed' } as const
    const queues = [
      { id: 'general', waiting: 73, simulated: 3, open: true, announcement },
      { id: 'phone', waiting: 12, open: true, announcement },
    ]
    const line = [item('a'), item('b'), item('s', simulated), item('old', { queue: 'removed' })]
    expect(lineCount({ line, queues })).toBe(71)
    expect(lineCount({ line: [], queues })).toBe(0)
  })

  it('has as news who arrived and what my customers wrote since, and nothing twice', () => {
    const before = boardOf({ mine: [item('m')] })
    const again = item('m', { lastMessage: { at: ago(0), author: 'customer', excerpt: 'And?' } })
    const after = boardOf({ line: [item('a')], mine: [again] })
    expect(newsOf(before, after).map(({ id }) => id)).toEqual(['a', 'm'])
    expect(newsOf(after, after)).toEqual([])
    expect(newsOf(after, boardOf({ mine: [again, item('a')] }))).toEqual([])
  })
})
