import type { TreeNode } from '@presszero/text'
import { h } from '../tree.js'
import type { StoredMail } from './store.js'

/** A mail as it is open before somebody. */
export interface Reading {
  stored: StoredMail
  view: 'html' | 'text'
  /** What was typed as an answer and could not be sent. */
  draft?: string | undefined
  notice?: string | undefined
}

/** The mail, what its headers say, and the box to answer it in. */
export function readingPane(reading: Reading): TreeNode[] {
  const { stored, view } = reading
  const { mail, envelope, receivedAt } = stored
  return [
    h('a', { href: '/', class: 'back' }, 'All mail'),
    h('h1', {}, mail.subject),
    facts({
      From: mail.from && `${mail.from.name ?? ''} <${shortAddress(mail.from.address)}>`.trim(),
      To: envelope.to.join(', '),
      Date: new Date(receivedAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
    }),
    headers(stored),
    views(stored, view),
    view === 'html' ? frame(stored) : h('pre', { class: 'text', tabindex: '0' }, mail.text ?? ''),
    replyForm(reading),
  ]
}

function headers({ mail, envelope, deliveries }: StoredMail): TreeNode {
  const noPath = '<> (none: no machine may answer this mail)'
  return h(
    'details',
    {},
    h('summary', {}, 'Headers'),
    facts({
      From: mail.from?.address,
      'Reply-To': mail.replyTo.map(one => one.address).join(', '),
      'Return path': envelope.from === '' ? noPath : envelope.from,
      'Message-ID': mail.messageId,
      'In-Reply-To': mail.inReplyTo.join(' '),
      References: mail.references.join(' '),
      'Auto-Submitted': mail.headers.get('auto-submitted')?.join(', '),
      Delivered: deliveries === 1 ? 'once' : `${deliveries} times, with the same Message-ID`,
    }),
  )
}

function views({ id, mail }: StoredMail, view: Reading['view']): TreeNode {
  const link = (label: string, href: string, current = false) =>
    h('a', { href, 'aria-current': current ? 'page' : undefined }, label)
  return h(
    'nav',
    { class: 'views', 'aria-label': 'Views of this mail' },
    mail.html !== undefined && link('Mail', `/mails/${id}`, view === 'html'),
    link('Text', `/mails/${id}?view=text`, view === 'text'),
    link('Source', `/mails/${id}/raw`),
  )
}

/** The mail's own HTML: its policy lets nothing load and nothing run. */
function frame({ id }: StoredMail): TreeNode {
  return h('iframe', {
    class: 'html',
    src: `/mails/${id}/html`,
    title: 'The mail',
    sandbox: 'allow-same-origin allow-top-navigation-by-user-activation',
  })
}

function replyForm({ stored, notice, draft = '' }: Reading): TreeNode {
  return h(
    'form',
    { class: 'reply', id: 'reply', method: 'post', action: `/mails/${stored.id}/reply` },
    notice !== undefined && h('p', { class: 'notice', role: 'status' }, notice),
    h('label', { for: 'text' }, `Reply as ${stored.envelope.to[0] ?? ''}`),
    h('textarea', { id: 'text', name: 'text', rows: '5', required: true, 'aria-describedby': 'how' }, draft),
    h(
      'p',
      { class: 'hint', id: 'how' },
      'Goes to the server by SMTP as a mail program would send it, with this mail quoted below.',
    ),
    h('button', { type: 'submit' }, 'Send reply'),
  )
}

/** "r+05nkgn9w0…@reply.shop.test": whole among the headers. */
function shortAddress(address: string): string {
  return address.replace(/^(.{12}).{8,}(?=@)/, '$1…')
}

/** What is empty or absent is left out. */
function facts(values: Readonly<Record<string, string | undefined>>): TreeNode {
  const rows = Object.entries(values).flatMap(([label, value]) =>
    value ? [h('div', {}, h('dt', {}, label), h('dd', {}, value))] : [],
  )
  return h('dl', { class: 'facts' }, ...rows)
}
