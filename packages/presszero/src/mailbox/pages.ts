import type { TreeNode } from '@presszero/text'
import { h } from '../tree.js'
import { page } from './html.js'
import { type Reading, readingPane } from './reading.js'
import type { StoredMail } from './store.js'

export interface MailboxPage {
  addresses: readonly string[]
  /** The address whose mails are listed; all when undefined. */
  address?: string | undefined
  mails: readonly StoredMail[]
  /** The mail that is open. */
  open?: Reading | undefined
  now: number
}

/** The mailbox as a page: addresses, mails, and the one that is open. */
export function mailboxPage(shown: MailboxPage): string {
  const { open, mails } = shown
  return page(
    open === undefined ? 'Development mailbox' : open.stored.mail.subject,
    h(
      'header',
      { class: 'top' },
      h(open === undefined ? 'h1' : 'div', {}, h('a', { href: '/' }, 'Mailbox')),
      h(
        'p',
        {},
        'For development: every mail that the server sends arrives here, and nothing leaves this machine.',
      ),
    ),
    h(
      'main',
      { class: open === undefined ? 'panes' : 'panes reading' },
      addressList(shown),
      mailList(shown),
      h(
        'section',
        { class: 'mail', 'aria-label': 'Mail' },
        ...(open === undefined ? [nothingOpen(mails)] : readingPane(open)),
      ),
    ),
  )
}

function addressList({ addresses, address }: MailboxPage): TreeNode {
  const link = (label: string, href: string, current: boolean) =>
    h('li', {}, h('a', { href, 'aria-current': current ? 'page' : undefined }, label))
  return h(
    'nav',
    { class: 'addresses', 'aria-label': 'Mailboxes' },
    h(
      'ul',
      {},
      link('All mail', '/', address === undefined),
      ...addresses.map(one => link(one, `/?to=${encodeURIComponent(one)}`, one === address)),
    ),
  )
}

function mailList({ mails, address, open, now }: MailboxPage): TreeNode {
  const suffix = address === undefined ? '' : `?to=${encodeURIComponent(address)}`
  const row = ({ id, mail, envelope, receivedAt }: StoredMail) => {
    const current = id === open?.stored.id ? 'true' : undefined
    return h(
      'li',
      {},
      h(
        'a',
        { href: `/mails/${id}${suffix}`, 'aria-current': current },
        h('span', { class: 'who' }, mail.from?.name ?? mail.from?.address ?? ''),
        h('time', { datetime: new Date(receivedAt).toISOString() }, shortTime(receivedAt, now)),
        h('span', { class: 'subject' }, mail.subject),
        h('span', { class: 'to' }, `to ${envelope.to.join(', ')}`),
      ),
    )
  }
  return h('section', { class: 'list', 'aria-label': 'Mails' }, h('ol', {}, ...mails.map(row)))
}

function nothingOpen(mails: readonly StoredMail[]): TreeNode {
  return h(
    'p',
    { class: 'empty' },
    mails.length === 0
      ? 'No mail yet. Leave a mail address in the shop: what the server writes to it arrives here.'
      : 'Open a mail to read it and to answer it.',
  )
}

/** "14:05", and for another day "21 Nov". */
function shortTime(at: number, now: number): string {
  const then = new Date(at)
  if (then.toDateString() === new Date(now).toDateString())
    return then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
}
