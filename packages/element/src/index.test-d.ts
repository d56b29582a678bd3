import type { ContactInput, PressZeroElement, PressZeroEventMap } from './index.js'

const element = document.createElement('press-zero')
element.contact = { name: 'Lumen', phones: [{ number: '112' }] }
element.contact = undefined
const opened: Promise<void> = element.open()
export const same: PressZeroElement = element
export const asked: PressZeroEventMap['press-zero-case']['detail'] = { reference: 'PZ-7K3M-92QD' }
document.createElement('press-zero-mail').contact = { name: 'Lumen', email: 'help@lumen.test' }
document.addEventListener('press-zero-case', ({ detail }) => detail.reference.toUpperCase())

// @ts-expect-error a contact has a name
const nameless: ContactInput = { phones: [] }
// @ts-expect-error a phone number is text
element.contact = { name: 'Lumen', phones: [{ number: 112 }] }
// @ts-expect-error there is no such event detail
document.addEventListener('press-zero-case', ({ detail }) => detail.id)

export { nameless, opened }
