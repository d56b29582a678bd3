import type { Notice } from '../state/actions.js'
import type { Desk } from '../state/desk.js'
import { Icon } from './icons.js'
import { type Scene, useScene } from './scene.js'
import { troubleWords } from './trouble-words.js'
import { useStore } from './use-store.js'

/** What concerns the whole desk: no connection, and what became of the last thing that was asked for. */
export function Banners({ desk }: { desk: Desk }) {
  return (
    <div class="banners">
      <ConnectionBanner desk={desk} />
      <NoticeBanner desk={desk} />
    </div>
  )
}

function ConnectionBanner({ desk }: { desk: Desk }) {
  const { to } = useScene()
  const connection = useStore(desk.$connection)
  if (connection !== 'offline') return null
  return (
    <p class="banner warn" role="status">
      {navigator.onLine ? to.text.problem.unavailable : to.text.connection.offline}{' '}
      {to.text.connection.reconnecting}…
    </p>
  )
}

function NoticeBanner({ desk }: { desk: Desk }) {
  const { to } = useScene()
  const notice = useStore(desk.$notice)
  if (!notice) return null
  const isTrouble = notice.kind === 'trouble'
  return (
    <p class={`banner ${isTrouble ? 'warn' : 'done'}`} role={isTrouble ? 'alert' : 'status'}>
      <span>{noticeWords(notice, to)}</span>
      <button class="square" type="button" aria-label={to.text.dismiss} onClick={desk.dismiss}>
        <Icon name="close" />
      </button>
    </p>
  )
}

function noticeWords(notice: Notice, to: Scene['to']): string {
  switch (notice.kind) {
    case 'trouble':
      return troubleWords(notice.trouble, to)
    case 'moved':
      return to.text.internal.moved(notice.queue)
    case 'nobody-left':
      return to.text.board.nobodyLeft
    default:
      return to.text.case[notice.kind]
  }
}
