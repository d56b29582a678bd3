import type { ContactOptions } from '@presszero/core'

/** How a company can be reached, as a person may write it: lists may be left out. */
export type ContactInput = NonNullable<ContactOptions['contact']>

/** What panel and form need of the element that they belong to. */
export interface Host extends HTMLElement {
  readonly contact: ContactInput | undefined
  readonly language: string
  dress(css: string): ShadowRoot
}

/**
 * What an element says, for `createContact`: a set `contact`, its JSON child or its attributes; what they leave out, the
 * links of the fallback say. The server's contact wins over all of it when it comes.
 */
export function readOptions(element: Host): ContactOptions & { locale: string } {
  const said = saidBy(element)
  const contact = { ...said, ...(element.contact ?? readChild(element)) }
  const isKnown = Object.values(contact).some(value => value !== undefined)
  return {
    locale: element.language,
    server: element.getAttribute('server') ?? undefined,
    topic: element.getAttribute('topic') ?? undefined,
    contact: isKnown ? { ...contact, name: contact.name ?? location.hostname } : undefined,
  }
}

function readChild(element: Element): ContactInput | undefined {
  const script = element.querySelector('script[type="application/json"]')
  return script ? readJson(script.textContent ?? '', 'the <script type="application/json"> child') : undefined
}

/** As `phone.number` may be on the wire. */
const phoneNumber = /^\+?\d[\d ().-]{2,30}$/

/** The attributes, and the links of the light DOM: ways to a human that no server has to be reached for. */
function saidBy(element: Element): Partial<ContactInput> {
  const number = element.getAttribute('phone')
  const hours = element.getAttribute('hours')
  const linked = linksTo(element, 'tel:')
    .map(({ words, address }) => ({ number: phoneNumber.test(words) ? words : address }))
    .filter(phone => phoneNumber.test(phone.number))
  return {
    name: element.getAttribute('name') ?? element.querySelector('details')?.dataset.name,
    phones: number ? [{ number }] : linked.length > 0 ? linked : undefined,
    email: element.getAttribute('email') ?? linksTo(element, 'mailto:')[0]?.address,
    hours: hours ? readJson(hours, 'the attribute hours') : undefined,
  }
}

function linksTo(element: Element, scheme: string): { words: string; address: string }[] {
  return [...element.querySelectorAll(`a[href^="${scheme}"]`)].map(link => ({
    words: link.textContent?.trim() ?? '',
    address: decoded(
      link
        .getAttribute('href')
        ?.slice(scheme.length)
        .replace(/[?;].*/, '') ?? '',
    ),
  }))
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** What cannot be read is reported and left out: a mistake in one place must not take away the other ways to a human. */
function readJson<Shape>(json: string, place: string): Shape | undefined {
  try {
    const value: Shape = JSON.parse(json)
    return value
  } catch (cause) {
    reportError(
      new TypeError(`<press-zero>: ${place} is not JSON. Write it as JSON, or leave it out.`, { cause }),
    )
    return undefined
  }
}
