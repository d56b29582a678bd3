import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allLocales } from '../all.js'
import { type LocaleTag, localeTags } from '../locales/tags.js'
import { acknowledgementMail } from './acknowledgement.js'
import type { MailWording } from './blocks.js'
import { confirmationMail } from './confirmation.js'
import { forwardMail } from './forward.js'
import { heldBackMail } from './held-back.js'
import { quoteAttribution } from './parts.js'
import { replyMail } from './reply.js'
import { signInMail } from './sign-in.js'
import { caseSubject } from './subject.js'

const to = (tag: LocaleTag) => ({
  text: allLocales[tag].mail,
  now: new Date('2026-11-21T12:00:00Z'),
  timeZone: 'Europe/Brussels',
})
const mail = { company: 'Bits & Bolts', reference: 'PZ-7K3M-92QD' }
const pledge = { kind: 'reply', by: '2026-11-22T11:00:00.000Z' } as const
const told = (wording: MailWording) => JSON.stringify(wording)

describe('the subject of a case', () => {
  const { text } = to('en')

  test('is the company, the topic and the reference', () => {
    expect(caseSubject({ ...mail, topic: 'An order', firstText: 'Hi' }, text)).toBe(
      'Bits & Bolts: An order [PZ-7K3M-92QD]',
    )
  })

  test('takes the first words where there is no topic, cut between words', () => {
    const firstText = 'My order number 12345 has not arrived yet and it was promised for Monday'
    expect(caseSubject({ ...mail, firstText }, text)).toBe(
      'Bits & Bolts: My order number 12345 has not arrived yet and… [PZ-7K3M-92QD]',
    )
    expect(caseSubject(mail, text)).toBe('Bits & Bolts: Your message [PZ-7K3M-92QD]')
  })

  test('is one line of bounded length whatever it is made of', () => {
    // Controls, separators and other scripts.
    const character = fc.integer({ min: 0, max: 0x2fff }).map(code => String.fromCodePoint(code))
    const anything = fc.string({ unit: character, maxLength: 400 })
    fc.assert(
      fc.property(anything, anything, (company, firstText) => {
        const subject = caseSubject({ ...mail, company, firstText }, text)
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        expect([...subject].length).toBeLessThanOrEqual(120)
        expect(subject).toMatch(/ \[PZ-7K3M-92QD\]$/)
      }),
    )
  })
})

describe('the confirmation', () => {
  const wording = confirmationMail(
    {
      ...mail,
      pledge,
      topic: 'An order',
      replyHref: 'mailto:r@x.test',
    },
    to('en'),
  )

  test('says what happens next and that it can be answered', () => {
    expect(wording.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'facts',
      'paragraph',
      'button',
    ])
    expect(wording.blocks).toContainEqual({ kind: 'paragraph', text: 'A reply by tomorrow 12:00.' })
    expect(wording.preheader).toBe('Your reference is PZ-7K3M-92QD. You can answer this email.')
  })

  test('holds nothing that was typed: the address may be somebody else’s', () => {
    const typed = { ...mail, customer: 'Eve', text: 'Buy this', firstText: 'Buy this' }
    expect(JSON.stringify(confirmationMail(typed, to('en')))).not.toMatch(/Buy this|Eve/)
  })

  test.each(localeTags)('of an address alone does not thank for a message, in %s', tag => {
    const { confirmation } = allLocales[tag].mail
    const wording = confirmationMail({ ...mail, addressOnly: true }, to(tag))
    expect(wording.subject).toBe(`Bits & Bolts: ${confirmation.addressOnly} [PZ-7K3M-92QD]`)
    expect(told(wording)).not.toContain(confirmation.heading)
    expect(told(wording)).toContain(confirmation.addressNext)
    expect(wording.footer[0]).toBe(confirmation.addressFooter('Bits & Bolts'))
  })

  test('that is simulated says so in subject and body', () => {
    const simulated = confirmationMail({ ...mail, simulated: true }, to('en'))
    expect(simulated.subject).toBe('Bits & Bolts: Your message (simulated) [PZ-7K3M-92QD]')
    expect(simulated.blocks[0]).toMatchObject({ kind: 'note', text: expect.stringContaining('simulation') })
  })
})

describe('a human’s reply', () => {
  test('begins with their words, and says whom an answer reaches', () => {
    const wording = replyMail({ ...mail, human: 'Bram', role: 'Service', text: 'It left today.' }, to('en'))
    expect(wording.blocks).toEqual([
      { kind: 'message', author: 'Bram', note: 'Service', text: 'It left today.' },
    ])
    expect(wording.preheader).toBe('It left today.')
    expect(wording.footer[0]).toBe('Reply to this email and it reaches Bram directly.')
  })

  test('that resolves says how to go on', () => {
    const wording = replyMail({ ...mail, human: 'Bram', text: 'Done.', resolved: true }, to('en'))
    expect(wording.blocks[1]).toMatchObject({
      kind: 'note',
      text: expect.stringMatching(/answer this email/),
    })
  })
})

describe('the mail to the company’s mailbox', () => {
  const messages = [{ author: 'Ann', at: '2026-11-21T09:05:00Z', text: 'Where is it?' }]

  test('says whom an answer reaches, and holds the conversation and the facts', () => {
    const wording = forwardMail(
      { ...mail, customer: { name: 'Ann', email: 'ann@example.com' }, messages, pledge },
      to('en'),
    )
    expect(wording.preheader).toBe('Answer this email and your answer reaches Ann.')
    expect(wording.blocks).toContainEqual({
      kind: 'message',
      author: 'Ann',
      note: '10:05',
      text: 'Where is it?',
    })
    expect(wording.blocks.at(-1)).toEqual({
      kind: 'facts',
      rows: [
        { label: 'Reference', value: 'PZ-7K3M-92QD' },
        { label: 'Customer', value: 'Ann' },
        { label: 'Email', value: 'ann@example.com' },
        { label: 'Answer promised', value: 'by tomorrow 12:00' },
      ],
    })
  })

  test('warns of a sender who is not certain, and gets by without a name', () => {
    const wording = forwardMail({ ...mail, messages, unverified: true }, to('en'))
    expect(told(wording)).toContain('Please share nothing personal')
    expect(wording.preheader).toBe('Answer this email and your answer reaches the customer.')
  })
})

test('the acknowledgement has nothing of the sender in it', () => {
  const stranger = { ...mail, customer: 'Evil', topic: 'Evil', firstText: 'Evil', text: 'Evil' }
  expect(told(acknowledgementMail(stranger, to('en')))).not.toContain('Evil')
})

test('a human whose mail was held back reads why, which queues there are, and all that they wrote', () => {
  const heldBack = { ...mail, why: 'unknown-queue', queue: 'sals', queues: ['general', 'sales'] } as const
  const said = told(heldBackMail({ ...heldBack, text: '#transfer sals\nBye' }, to('en')))
  expect(said).toContain('There is no queue “sals”. The queues are: general, sales.')
  expect(said).toContain('#transfer sals\\nBye')
})

test('the sign-in mail says until when its link works', () => {
  const wording = signInMail(
    { company: 'Bits & Bolts', href: 'https://x.test/#s', validUntil: '2026-11-21T12:15:00.000Z' },
    to('en'),
  )
  expect(wording.subject).toBe('Sign in to the desk of Bits & Bolts')
  expect(wording.blocks).toContainEqual({ kind: 'button', label: 'Sign in', href: 'https://x.test/#s' })
  expect(wording.preheader).toContain('until 13:15')
})

test.each([
  ['en', 'On 3 March 2026 at 14:05, Ann wrote:'],
  ['nl', 'Op 3 maart 2026 om 14:05 schreef Ann:'],
  ['fr', 'Le 3 mars 2026 à 14:05, Ann a écrit :'],
  ['de', 'Am 3. März 2026 um 14:05 schrieb Ann:'],
  ['fi', '3. maaliskuuta 2026 klo 14.05 Ann kirjoitti:'],
] as const)('a quotation is introduced in %s', (tag, expected) => {
  expect(quoteAttribution('2026-03-03T13:05:00Z', 'Ann', to(tag)).replace(/\s/g, ' ')).toBe(expected)
})

test.each(localeTags)('every mail is whole in %s', tag => {
  const wordings = [
    confirmationMail({ ...mail, pledge }, to(tag)),
    replyMail({ ...mail, human: 'Bram', text: 'Hi', resolved: true }, to(tag)),
    forwardMail({ ...mail, messages: [], pledge, unverified: true }, to(tag)),
    acknowledgementMail({ ...mail, pledge, simulated: true }, to(tag)),
    heldBackMail({ ...mail, why: 'unknown-queue', queues: [], text: 'Hi' }, to(tag)),
    heldBackMail({ ...mail, why: 'case-taken', queues: [], text: 'Hi' }, to(tag)),
    signInMail({ company: 'X', href: 'https://x.test', validUntil: pledge.by }, to(tag)),
  ]
  for (const wording of wordings) {
    expect(wording.subject).toMatch(/\S/)
    expect(wording.preheader).toMatch(/\S/)
    expect(told(wording)).not.toMatch(/undefined|\[object|:null/)
  }
})
