import { describe, expect, test } from 'vitest'
import { allLocales } from '../all.js'
import type { CaseEmail, Pledge } from '../input.js'
import { type LocaleTag, localeTags } from '../locales/tags.js'
import { phraseDelivery, phraseLine, phraseStatus } from './case.js'
import { phrasePledge, phrasePledges } from './pledge.js'
import { phraseProblem } from './problem.js'

const now = new Date('2026-11-21T12:00:00Z')
const to = (tag: LocaleTag) => ({ text: allLocales[tag].visitor, now, timeZone: 'Europe/Brussels' })
const answer: Pledge = {
  id: 'a',
  kind: 'answer',
  by: '2026-11-21T13:05:00.000Z',
  confidence: 0.9,
  outcome: 'open',
}
const reply: Pledge = { ...answer, id: 'b', kind: 'reply', by: '2026-11-22T11:00:00.000Z' }

describe('a pledge', () => {
  test.each([
    ['en', 'A person answers you by 14:05.', 'A reply by tomorrow 12:00.'],
    ['nl', 'U spreekt uiterlijk om 14:05 een medewerker.', 'U krijgt uiterlijk morgen om 12:00 antwoord.'],
    [
      'fr',
      'Une personne vous répond au plus tard à 14:05.',
      'Vous recevez une réponse au plus tard demain à 12:00.',
    ],
    [
      'de',
      'Ein Mensch antwortet Ihnen spätestens um 14:05 Uhr.',
      'Sie erhalten spätestens morgen um 12:00 Uhr eine Antwort.',
    ],
    [
      'fi',
      'Ihminen vastaa sinulle viimeistään klo 14.05.',
      'Saat vastauksen viimeistään huomenna klo 12.00.',
    ],
  ] as const)('is made in %s', (tag, answered, replied) => {
    expect(phrasePledge(answer, to(tag)).text).toBe(answered)
    expect(phrasePledge(reply, to(tag)).text).toBe(replied)
  })

  test('says how often such a pledge holds while it is open', () => {
    expect(phrasePledge(answer, to('en')).confidence).toBe('Right for about 9 in 10 people.')
    expect(phrasePledge({ ...answer, outcome: 'kept' }, to('en')).confidence).toBeUndefined()
  })

  test('that is overdue is owned up to before anybody has recorded it', () => {
    const late = { ...to('en'), now: new Date('2026-11-21T13:06:00Z') }
    expect(phrasePledge(answer, late)).toEqual({
      id: 'a',
      text: 'We said 14:05. It is later than that. We are sorry. Your case is still open.',
      tone: 'bad',
    })
  })

  test('kept, broken and left behind are told apart', () => {
    const told = (outcome: Pledge['outcome']) => phrasePledge({ ...answer, outcome }, to('en'))
    expect(told('kept')).toMatchObject({ text: 'We said 14:05, and kept it.', tone: 'good' })
    expect(told('broken')).toMatchObject({
      text: 'We said 14:05, and did not keep it. We are sorry.',
      tone: 'bad',
    })
    expect(told('unresolved')).toMatchObject({
      text: 'We said 14:05. You left before then.',
      tone: 'neutral',
    })
  })

  test('that was revised shows once, in the one that revised it', () => {
    const later: Pledge = { ...answer, id: 'c', by: '2026-11-21T13:30:00.000Z', revises: 'a' }
    expect(phrasePledges([answer, reply, later], to('en'))).toMatchObject([
      { id: 'b' },
      {
        id: 'c',
        text: 'We said 14:05 before. It takes longer, and we are sorry. A person answers you by 14:30.',
        tone: 'bad',
      },
    ])
  })
})

describe('a case', () => {
  test('names who is there', () => {
    expect(phraseStatus('with-human', to('en'), { name: 'Ann' })).toBe('Ann is with you')
    expect(phraseStatus('with-human', to('en'), null)).toBe('A person is with you')
    expect(phraseStatus('resolved', to('de'))).toBe('Gelöst')
  })

  test('tells a place in the line, and that it is kept while somebody is away', () => {
    const announcement = {
      kind: 'range',
      fromMinutes: 2,
      toMinutes: 5,
      confidence: 0.8,
      position: 3,
      revised: false,
    } as const
    expect(phraseLine({ position: 3, away: true, announcement }, to('en'))).toMatchObject({
      position: 'You are number 3.',
      away: expect.stringContaining('You keep your place'),
      wait: expect.stringMatching(/^The wait/),
    })
    expect(phraseLine({ position: 3, away: false, announcement }, to('en')).away).toBeUndefined()
  })
})

describe('what became of a mail', () => {
  const email: CaseEmail = { address: 'ann@example.com', writesFrom: 'r+1@help.test', delivery: 'none' }
  const bounced = (reason?: string) => phraseDelivery({ ...email, delivery: 'bounced', reason }, to('en'))

  test('names the address that will write, before anything is sent', () => {
    expect(phraseDelivery(email, to('en')).text).toBe(
      'We write to you from r+1@help.test. You can simply answer that email.',
    )
  })

  test('says why it came back and what to do', () => {
    expect(bounced('unknown-user')).toEqual({
      text: 'Our email to ann@example.com came back. This address does not seem to exist. Please check it and give it again.',
      tone: 'bad',
    })
    expect(bounced('mailbox-full').text).toMatch(/mailbox is full/)
    expect(bounced('spam').text).toMatch(/refused/)
    expect(bounced('rate-limited').text).toMatch(/did not take it/)
    expect(bounced().text).toMatch(/did not take it/)
  })

  test.each(localeTags)('names the address in %s whatever became of it', tag => {
    for (const delivery of ['queued', 'sent', 'bounced', 'failed'] as const) {
      expect(phraseDelivery({ ...email, delivery }, to(tag)).text).toContain('ann@example.com')
    }
  })
})

describe('a problem', () => {
  test('says what to do, and when to try again', () => {
    expect(phraseProblem({ code: 'too-many-requests', retryAfter: 30 }, to('en'))).toBe(
      'That was a lot in a short time. What you typed is kept. Please try again in 30 seconds.',
    )
    expect(phraseProblem({ code: 'unavailable', retryAfter: 300 }, to('nl'))).toBe(
      'Onze dienst antwoordt niet. Wat u typte, is bewaard. Probeer het over 5 minuten opnieuw.',
    )
    expect(phraseProblem({ code: 'unavailable' }, to('en'))).toMatch(/later, or contact us in another way\.$/)
  })

  test('of a newer server is worded as a fault of ours', () => {
    for (const code of ['something-new', 'toString', '']) {
      expect(phraseProblem({ code }, to('en'))).toBe(to('en').text.problem.internal)
    }
  })

  test('has its own words on the desk', () => {
    const desk = { text: allLocales.en.desk }
    expect(phraseProblem({ code: 'case-taken' }, desk)).toBe(
      'Somebody else has taken this case. Please take another one.',
    )
  })
})
