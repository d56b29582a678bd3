import type { ContactInput } from '@presszero/react'

const day: [string, string][] = [['00:00', '24:00']]

/** How the shop can be reached: for its pages, and for its server in `presszero.config.js`. */
export const contact: ContactInput = {
  name: 'Fern & Fable',
  locale: 'en',
  phones: [{ number: '+32 2 555 01 77' }],
  email: 'hello@fern-fable.test',
  hours: {
    timeZone: 'Europe/Brussels',
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
  },
  people: [{ name: 'Ines Maes', role: 'Orders' }],
}
