import { useEffect, useRef, useState } from 'preact/hooks'
import { isQuiet } from '../state/board.js'
import type { Desk } from '../state/desk.js'
import { asideHref, caseHref, caseIn, listHref } from '../state/place.js'
import type { PreferenceKeeper } from '../state/preferences.js'
import { AsideList } from './aside.js'
import { Banners } from './banners.js'
import { Board } from './board.js'
import { Case } from './case.js'
import { focusSoon } from './focus.js'
import { commandOf, moveInList } from './keyboard.js'
import { Keys } from './keys.js'
import { useScene } from './scene.js'
import { TopBar } from './top-bar.js'
import { useMedia } from './use-media.js'
import { useNews } from './use-news.js'
import { useStore } from './use-store.js'

interface WorkplaceProps {
  desk: Desk
  preferences: PreferenceKeeper
}

/** The desk of somebody who is signed in: the board, and the open case beside it or, on a small screen, over it. */
export function Workplace({ desk, preferences }: WorkplaceProps) {
  const { to } = useScene()
  const board = useStore(desk.$board)
  const open = useStore(desk.$case)
  const isWide = useMedia('(min-width: 75rem)')
  const [showsAside, setShowsAside] = useState(false)
  const [showsKeys, setShowsKeys] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useAddress(desk, setShowsAside)
  useNews(desk, preferences)
  useKeys(preferences, root, () => setShowsKeys(true))

  const take = async (claiming: Promise<string | undefined>) => {
    const id = await claiming
    if (id === undefined) return
    location.hash = caseHref(id)
    await desk.open(id)
    focusSoon('reply')
  }
  return (
    <div class={`workplace ${open || showsAside ? 'reads' : 'chooses'}`} ref={root}>
      <TopBar board={board} desk={desk} preferences={preferences} onKeys={() => setShowsKeys(true)} />
      <Banners desk={desk} />
      <main>
        {board ? (
          <Board
            board={board}
            desk={desk}
            openId={open?.id ?? null}
            showsAside={showsAside}
            onClaim={id => take(desk.claim(id))}
            onClaimNext={() => take(desk.claimNext())}
          />
        ) : (
          <p class="board empty" role="status">
            {to.text.loading}
          </p>
        )}
        <div class="pane">
          {showsAside ? (
            <AsideList desk={desk} />
          ) : open && board ? (
            <Case
              open={open}
              board={board}
              desk={desk}
              isWide={isWide}
              onClaim={id => take(desk.claim(id))}
            />
          ) : (
            <p class="choose">{board && isQuiet(board) ? to.text.board.quiet : to.text.case.choose}</p>
          )}
        </div>
      </main>
      {showsKeys && <Keys preferences={preferences} onClose={() => setShowsKeys(false)} />}
    </div>
  )
}

/** The open case is the one that the address names: links, the back button and a reload all work. */
function useAddress(desk: Desk, onAside: (showsAside: boolean) => void): void {
  useEffect(() => {
    const follow = () => {
      desk.dismiss()
      onAside(location.hash === asideHref)
      void desk.open(caseIn(location.hash))
    }
    addEventListener('hashchange', follow)
    follow()
    return () => removeEventListener('hashchange', follow)
  }, [desk])
}

function useKeys(
  preferences: PreferenceKeeper,
  root: { current: HTMLElement | null },
  showKeys: () => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = preferences.$preferences.get().keys ? commandOf(event) : undefined
      if (!command || !root.current) return
      event.preventDefault()
      if (command === 'help') showKeys()
      else if (command === 'reply') root.current.querySelector<HTMLElement>('#reply')?.focus()
      else if (command === 'note') root.current.querySelector<HTMLElement>('#write-note')?.click()
      else if (command === 'leave') leave(root.current)
      else moveInList(root.current, command === 'next' ? 1 : -1)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [preferences])
}

/** From the case back to its row; on a small screen, that closes the case. */
function leave(root: HTMLElement): void {
  const row = root.querySelector<HTMLElement>('.row > a[aria-current]')
  row?.focus()
  if (document.activeElement !== row) location.hash = listHref
}
