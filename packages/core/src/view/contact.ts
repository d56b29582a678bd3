import { mailtoHref, phraseAnnouncement, phraseHours, telHref, topicLabel } from '@presszero/text'
import type { Contact } from '@presszero/wire'
import type { ContactState } from '../contact/types.js'
import { domainWords } from './mail.js'
import type { ContactView, LinkView } from './types.js'
import { type To, takesMail } from './words.js'

/** Who answers and when, how they can be reached, and what it may be about. */
export function contactView(state: ContactState, to: To): ContactView {
  const { contact, now } = state
  const hours = contact?.hours && phraseHours(contact.hours, to)
  return {
    name: contact?.name ?? '',
    people: contact ? peopleWords(contact, to) : undefined,
    hours: hours?.now,
    zone: hours?.zone,
    week: hours?.week.map(({ days, times }) => ({ days, hours: times })) ?? [],
    holidays:
      hours?.holidays.map(({ date, name, times }) => ({
        days: name ? `${date} (${name})` : date,
        hours: times,
      })) ?? [],
    phones: contact ? phoneLinks(contact, to) : [],
    email: contact ? emailLink(contact, to) : undefined,
    topics: topicChoices(state, to),
    topicsLabel: to.text.form.topic,
    wait: now ? phraseAnnouncement(now.announcement, to, { joined: false }).long : undefined,
    writesFrom: takesMail(state) ? domainWords(state, to) : undefined,
  }
}

export function phoneLinks({ phones }: Contact, { text }: To): LinkView[] {
  return phones.map(({ number, label }) => ({
    label: label ?? text.ways.phone,
    text: number,
    href: telHref(number),
  }))
}

export function emailLink({ email }: Contact, { text }: To): LinkView | undefined {
  return email === undefined ? undefined : { label: text.ways.email, text: email, href: mailtoHref(email) }
}

function peopleWords({ people }: Contact, { text, tag }: To): string | undefined {
  if (people.length === 0) return undefined
  const names = people.map(({ name, role }) => (role ? `${name} (${role})` : name))
  return `${text.ways.people}: ${new Intl.ListFormat(tag ?? text.tag).format(names)}`
}

function topicChoices({ contact, topic: chosen }: ContactState, { text, tag }: To): ContactView['topics'] {
  const topics = contact?.topics ?? []
  return topics.map(topic => ({
    id: topic.id,
    label: topicLabel(topic, tag ?? text.tag),
    chosen: topic.id === chosen,
  }))
}
