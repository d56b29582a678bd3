import { useEffect, useRef } from 'preact/hooks'
import { newsOf, waitingCount } from '../state/board.js'
import type { Desk } from '../state/desk.js'
import type { PreferenceKeeper } from '../state/preferences.js'
import { chime } from './chime.js'
import { nameOf } from './item-words.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

/** Tells of who arrives: in the tab's title, to those who do not see it, and by a sound where one is wanted. */
export function useNews(desk: Desk, preferences: PreferenceKeeper): void {
  const { to, company, say } = useScene()
  const board = useStore(desk.$board)
  const before = useRef(board)

  const count = board ? waitingCount(board) : 0
  const title = company ? to.text.title(company.name) : ''
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${title}` : title
  }, [count, title])

  useEffect(() => {
    const isRead = (id: string) => desk.$case.get()?.id === id && document.hasFocus()
    const news = before.current && board ? newsOf(before.current, board).filter(({ id }) => !isRead(id)) : []
    before.current = board
    if (news.length === 0) return
    say(to.text.board.arrived(news.map(({ customer }) => nameOf(customer, to)).join(', ')))
    if (preferences.$preferences.get().sound) chime()
  }, [board])
}
