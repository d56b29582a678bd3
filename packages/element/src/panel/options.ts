import type { ContactOptions } from '@presszero/core'

/** How a company can be reached, as a person may write it: lists may be left out. */
export type ContactInput = NonNullable<ContactOptions['contact']>

/** What panel and form need of the element that they belong to. */
export interface Host extends HTMLElement {
  readonly contact: ContactInput | undefined
  readonly language: string
  dress(css: string): ShadowRoot
}

/** What the attributes and the JSON child of an element say, for `createContact`. A set `contact` wins over them. */
export function readOptions(element: Host): ContactOptions & { locale: string } {
  const server = element.getAttribute('server')
  const topic = element.getAttribute('topic')
  const known = element.contact ?? readContact(element)
  return {
    locale: element.language,
    ...(server === null ? {} : { server }),
    ...(topic === null ? {} : { topic }),
    ...(known === undefined ? {} : { contact: known }),
  }
}

function readContact(element: Element): ContactInput | undefined {
  const script = element.querySelector('script[type="application/json"]')
  if (script) return readJson(script.textContent ?? '', 'the <script type="application/json"> child')
  const name = element.getAttribute('name')
  const number = element.getAttribute('phone')
  const email = element.getAttribute('email')
  const hours = element.getAttribute('hours')
  if (name === null && number === null && email === null && hours === null) return undefined
  return {
    name: name ?? location.hostname,
    ...(number === null ? {} : { phones: [{ number }] }),
    ...(email === null ? {} : { email }),
    ...(hours === null ? {} : readHours(hours)),
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
