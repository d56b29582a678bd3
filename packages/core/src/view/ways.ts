import { phraseAnnouncement, phraseStatus } from '@presszero/text'
import type { ContactState } from '../contact/types.js'
import { emailLink, phoneLinks } from './contact.js'
import type { WayView } from './types.js'
import { hasHuman, type To, takesMail } from './words.js'

/**
 * The ways to a human at this moment, best first. Never empty: a contact without a server has a phone or an address,
 * and with a server the line can be asked for even while nothing is known of it, since what is asked offline is kept.
 */
export function waysOf(state: ContactState, to: To): readonly WayView[] {
  const { contact } = state
  const phones = contact ? phoneLinks(contact, to) : []
  const email = contact ? emailLink(contact, to) : undefined
  const links: WayView[] = [
    ...phones.map(link => ({ kind: 'phone' as const, ...link })),
    ...(email ? [{ kind: 'email' as const, ...email }] : []),
  ]
  if (state.mode === 'static') return links
  const mail: WayView[] = takesMail(state) ? [mailWay(to)] : []
  if (hasHuman(state)) return [conversationWay(state, to), ...mail, ...links]
  // Out of hours the line is closed: it is not offered, unless it is all there is.
  const closed = state.now?.open === false && mail.length + links.length > 0
  return closed ? [...mail, ...links] : [humanWay(state, to), ...mail, ...links]
}

function humanWay({ now }: ContactState, to: To): WayView {
  const detail = now ? phraseAnnouncement(now.announcement, to, { joined: false }).short : ''
  return { kind: 'human', label: to.text.ways.talk, enabled: true, detail }
}

function mailWay({ text }: To): WayView {
  return { kind: 'mail', label: text.ways.leave, detail: text.ways.leaveHint, enabled: true }
}

function conversationWay({ case: view }: ContactState, to: To): WayView {
  const label = view ? phraseStatus(view.status, to, view.human) : to.text.line.joining
  return { kind: 'conversation', label }
}
