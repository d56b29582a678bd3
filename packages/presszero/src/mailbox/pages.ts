import { renderHtml, type TreeNode } from '@presszero/text'
import type { StoredMail } from './store.js'

type Child = TreeNode | string | undefined | false

/** A node of a page. Children that are left out are left out. */
function h(
  tag: string,
  attrs: Record<string, string | true | undefined>,
  ...children: readonly Child[]
): TreeNode {
  return {
    tag,
    attrs: Object.fromEntries(
      Object.entries(attrs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    children: children.filter(child => child !== undefined && child !== false),
  }
}

export interface MailboxPage {
  addresses: readonly string[]
  /** The address whose mails are listed; all when undefined. */
  address?: string | undefined
  mails: readonly StoredMail[]
  open?: StoredMail | undefined
  notice?: string | undefined
}

/** The mailbox as a page: addresses, mails, and the one that is open. */
export function mailboxPage(page: MailboxPage): string {
  const { open } = page
  return document(
    open === undefined ? 'Development mailbox' : open.mail.subject,
    h(
      'header',
      { class: 'top' },
      h('a', { href: '/', class: 'title' }, 'Mailbox'),
      h(
        'p',
        {},
        'For development: every mail that the server sends arrives here, and nothing leaves this machine.',
      ),
    ),
    h(
      'div',
      { class: open === undefined ? 'panes' : 'panes reading' },
      addressList(page),
      mailList(page),
      h(
        'main',
        { class: 'mail' },
        ...(open === undefined ? [nothingOpen(page)] : reading(open, page.notice)),
      ),
    ),
  )
}

function document(title: string, ...body: readonly TreeNode[]): string {
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', {}, title),
      h('link', { rel: 'stylesheet', href: '/assets/mailbox.css' }),
      h('script', { type: 'module', src: '/assets/mailbox.js' }),
    ),
    h('body', {}, ...body),
  )
  return `<!doctype html>\n${renderHtml(page)}`
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

function mailList({ mails, address, open }: MailboxPage): TreeNode {
  const suffix = address === undefined ? '' : `?to=${encodeURIComponent(address)}`
  return h(
    'section',
    { class: 'list', 'aria-label': 'Mails' },
    h(
      'ol',
      {},
      ...mails.map(one =>
        h(
          'li',
          {},
          h(
            'a',
            { href: `/mails/${one.id}${suffix}`, 'aria-current': one.id === open?.id ? 'true' : undefined },
            h('span', { class: 'who' }, one.mail.from?.name ?? one.mail.from?.address ?? ''),
            h('time', { datetime: new Date(one.receivedAt).toISOString() }, timeOf(one.receivedAt)),
            h('span', { class: 'subject' }, one.mail.subject),
            h('span', { class: 'to' }, `to ${one.envelope.to.join(', ')}`),
          ),
        ),
      ),
    ),
  )
}

function nothingOpen({ mails }: MailboxPage): TreeNode {
  return h(
    'p',
    { class: 'empty' },
    mails.length === 0
      ? 'No mail yet. Leave a mail address in the shop: what the server writes to it arrives here.'
      : 'Open a mail to read it and to answer it.',
  )
}

function reading(stored: StoredMail, notice: string | undefined): TreeNode[] {
  const { mail, id, envelope } = stored
  return [
    h('a', { href: '/', class: 'back' }, 'All mail'),
    h('h1', {}, mail.subject),
    h(
      'dl',
      { class: 'facts' },
      ...fact('From', mail.from && `${mail.from.name ?? ''} <${mail.from.address}>`.trim()),
      ...fact('To', envelope.to.join(', ')),
      ...fact('Date', new Date(stored.receivedAt).toLocaleString('en-GB')),
    ),
    h(
      'details',
      { class: 'more' },
      h('summary', {}, 'Headers and source'),
      h(
        'dl',
        { class: 'facts' },
        ...fact(
          'Return path',
          envelope.from === '' ? '<> (none: this mail is never answered by a machine)' : envelope.from,
        ),
        ...fact('Reply-To', mail.replyTo.map(one => one.address).join(', ')),
        ...fact('Message-ID', mail.messageId),
        ...fact('In-Reply-To', mail.inReplyTo.join(' ')),
        ...fact('Auto-Submitted', mail.headers.get('auto-submitted')?.join(', ')),
        ...fact(
          'Delivered',
          stored.deliveries === 1 ? 'once' : `${stored.deliveries} times, with the same Message-ID`,
        ),
      ),
      h('p', {}, h('a', { href: `/mails/${id}/raw` }, 'Raw source')),
    ),
    mail.html === undefined
      ? h('pre', { class: 'text' }, mail.text ?? '')
      : h('iframe', {
          class: 'html',
          src: `/mails/${id}/html`,
          title: 'The mail',
          sandbox: 'allow-same-origin allow-top-navigation-by-user-activation',
        }),
    replyForm(stored, notice),
  ]
}

function replyForm({ id, mail, envelope }: StoredMail, notice: string | undefined): TreeNode {
  const to = (mail.replyTo[0] ?? mail.from)?.address ?? ''
  return h(
    'form',
    { class: 'reply', id: 'reply', method: 'post', action: `/mails/${id}/reply` },
    notice !== undefined && h('p', { class: 'notice', role: 'status' }, notice),
    h('label', { for: 'text' }, `Reply as ${envelope.to[0] ?? ''}`),
    h(
      'p',
      { class: 'hint', id: 'to' },
      `Goes by SMTP to ${to}, with this mail quoted below, as a mail program would.`,
    ),
    h('textarea', { id: 'text', name: 'text', rows: '5', required: true, 'aria-describedby': 'to' }),
    h('button', { type: 'submit' }, 'Send reply'),
  )
}

function fact(label: string, value: string | undefined): TreeNode[] {
  if (value === undefined || value === '') return []
  return [h('div', {}, h('dt', {}, label), h('dd', {}, value))]
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
