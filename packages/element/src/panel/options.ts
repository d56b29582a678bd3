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
  const server = element.getAttribute('server')
  const topic = element.getAttribute('topic')
  const said = element.contact ?? readContact(element)
  const links = readFallback(element)
  const known =
    said || links.phones || links.email ? { name: location.hostname, ...links, ...said } : undefined
  return {
    locale: element.language,
    ...(server === null ? {} : { server }),
    ...(topic === null ? {} : { topic }),
    ...(known === undefined ? {} : { contact: known }),
  }
}

function readContact(element: Element): Partial<ContactInput> | undefined {
  const script = element.querySelector('script[type="application/json"]')
  if (script) return readJson(script.textContent ?? '', 'the <script type="application/json"> child')
  const name = element.getAttribute('name')
  const number = element.getAttribute('phone')
  const email = element.getAttribute('email')
  const hours = element.getAttribute('hours')
  if (name === null && number === null && email === null && hours === null) return undefined
  return {
    ...(name === null ? {} : { name }),
    ...(number === null ? {} : { phones: [{ number }] }),
    ...(email === null ? {} : { email }),
    ...(hours === null ? {} : readHours(hours)),
  }
}

/** As `phone.number` may be on the wire. */
const phoneNumber = /^\+?\d[\d ().-]{2,30}$/

/** The phone numbers and the address of the light DOM: ways to a human that no server has to be reached for. */
function readFallback(element: Element): Partial<ContactInput> {
  const { name } = element.querySelector('details')?.dataset ?? {}
  const [email] = linksTo(element, 'mailto:').map(({ address }) => address)
  const phones = linksTo(element, 'tel:')
    .map(({ words, address }) => ({ number: phoneNumber.test(words) ? words : address }))
    .filter(({ number }) => phoneNumber.test(number))
  return { ...(name && { name }), ...(phones.length > 0 && { phones }), ...(email && { email }) }
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

function readHours(json: string): Pick<ContactInput, 'hours'> {
  const hours = readJson<ContactInput['hours']>(json, 'the attribute hours')
  return hours === undefined ? {} : { hours }
}

/** What cannot be read is reported and left out: a mistake in one place must not take away the other ways to a human. */
function readJson<Shape = ContactInput>(json: string, place: string): Shape | undefined {
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
