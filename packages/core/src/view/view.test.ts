import { loadVisitorText, localeTags } from '@presszero/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContactState } from '../contact/types.js'
import { at, openNow, range, sampleCase, thirdInLine } from '../testing/samples.js'
import { arbitraryState, sampleState } from '../testing/states.js'
import { announce } from './announce.js'
import { contactView } from './contact.js'
import { lineView } from './line.js'
import { leaveMessageView, mailCaptureView } from './mail.js'
import { panelView } from './panel.js'
import { composerView, threadView } from './thread.js'
import type { To } from './words.js'

const audiences: To[] = await Promise.all(
  localeTags.map(async tag => ({ text: await loadVisitorText(tag), now: new Date(at), timeZone: 'UTC' })),
)
const to = audiences.find(({ text }) => text.tag === 'en') ?? (audiences[0] as To)

const human = (text: string) => ({
  id: text,
  at,
  author: { kind: 'human' as const, name: 'Anna' },
  channel: 'web' as const,
  text,
  state: 'sent' as const,
})

describe('from every state, in every language', () => {
  it('there is a visible way to a human', () => {
    fc.assert(
      fc.property(arbitraryState, fc.constantFrom(...audiences), (state, audience) => {
        const view = panelView(state, audience)
        expect(view.parts).toContain('ways')
        expect(view.ways.length).toBeGreaterThan(0)
        for (const way of view.ways) expect(way.label).not.toBe('')
        for (const way of view.ways) if ('href' in way) expect(way.href).toMatch(/^(tel|mailto):./)
      }),
    )
  })

  it('every phone and address that is known is shown, and as a link', () => {
    fc.assert(
      fc.property(arbitraryState, fc.constantFrom(...audiences), (state, audience) => {
        const shown = panelView(state, audience).ways.map(way => ('href' in way ? way.text : ''))
        const { phones = [], email } = state.contact ?? {}
        expect(shown).toEqual(expect.arrayContaining(phones.map(({ number }) => number)))
        if (email !== undefined) expect(shown).toContain(email)
      }),
    )
  })

  it('a bot alone is never all that is offered', () => {
    fc.assert(
      fc.property(arbitraryState, state => {
        const { ways } = panelView(state, to)
        const isTalking = state.case?.line || ['waiting', 'with-human'].includes(state.case?.status ?? '')
        const asks = state.asked?.wants === 'human' && state.asked.state !== 'failed'
        if (ways.some(({ kind }) => kind === 'conversation')) expect(isTalking || asks).toBeTruthy()
      }),
    )
  })

  it('each part that is said to be visible has a view', () => {
    const views = { line: lineView, thread: threadView, composer: composerView, mail: mailCaptureView }
    fc.assert(
      fc.property(arbitraryState, fc.constantFrom(...audiences), (state, audience) => {
        const { parts, problem } = panelView(state, audience)
        for (const part of parts)
          if (part in views) expect(views[part as keyof typeof views](state, audience)).toBeDefined()
        expect(parts.includes('problem')).toBe(problem !== undefined)
        contactView(state, audience)
        leaveMessageView(state, audience)
      }),
    )
  })

  it('that the server is out of reach is said once at most, and whether it is for want of a network', () => {
    const { offline, unreachable } = to.text.connection
    fc.assert(
      fc.property(arbitraryState, state => {
        const { problem } = panelView(state, to)
        const said = [problem?.text, composerView(state, to)?.note, lineView(state, to)?.wait]
        expect(said).not.toContain(state.online ? offline : unreachable)
        const times = said.filter(words => words === offline || words === unreachable).length
        expect(times).toBeLessThan(2)
        if (state.trouble?.code === 'offline' && state.connection === 'offline') expect(times).toBe(1)
      }),
    )
  })

  it('what was typed is in the field for it', () => {
    fc.assert(
      fc.property(arbitraryState, state => {
        const composer = composerView(state, to)
        if (composer) expect(composer.field.value).toBe(state.draft)
        expect(threadView(state, to)?.messages.length ?? 0).toBe(state.messages.length)
      }),
    )
  })
})

describe('the ways', () => {
  const kinds = (state: Partial<ContactState>) =>
    panelView(sampleState(state), to).ways.map(({ kind }) => kind)

  it('are the line, mail, phone and address while it is open', () => {
    expect(kinds({})).toEqual(['human', 'mail', 'phone', 'email'])
  })

  it('leave the line out when it is closed', () => {
    const closed = { ...openNow, open: false, announcement: { kind: 'closed' as const } }
    expect(kinds({ now: closed })).toEqual(['mail', 'phone', 'email'])
    expect(kinds({ now: closed, contact: { name: 'Shop', phones: [], people: [], topics: [] } })).toEqual([
      'human',
    ])
  })

  it('are phone and address without a server', () => {
    expect(kinds({ mode: 'static' })).toEqual(['phone', 'email'])
  })

  it('are the line and mail while nothing could be loaded', () => {
    expect(kinds({ contact: null, now: null, trouble: { code: 'offline' } })).toEqual(['human', 'mail'])
  })

  it('are all there while the server has not answered and the page says whom to reach', () => {
    const contact = { name: 'Shop', phones: [{ number: '112' }], email: 'a@b.test', people: [], topics: [] }
    expect(kinds({ contact, now: null, trouble: { code: 'offline' } })).toEqual([
      ...['human', 'mail', 'phone', 'email'],
    ])
  })

  it('lead back to a human whom the person has, and to a new one from a resolved case', () => {
    expect(kinds({ case: sampleCase({ status: 'with-human', human: { name: 'Anna' } }) })[0]).toBe(
      'conversation',
    )
    expect(kinds({ case: sampleCase({ status: 'resolved' }) })[0]).toBe('human')
  })
})

describe('the contact', () => {
  it('says who answers, when, and how to reach them', () => {
    expect(contactView(sampleState({}), to)).toMatchObject({
      name: 'Shop',
      people: 'Who answers: Anna (Support) and Bram',
      phones: [{ text: '+32 2 555 01 23', href: 'tel:+3225550123' }],
      email: { href: 'mailto:help@shop.test' },
      topics: [{ id: 'delivery', label: 'Delivery', chosen: true }],
    })
  })
})

describe('the line', () => {
  it('says the position and a range with how often it holds', () => {
    const view = lineView(sampleState({ case: sampleCase({ status: 'waiting', line: thirdInLine }) }), to)
    expect(view).toMatchObject({ position: 'You are number 3.', leave: { enabled: true } })
    expect(view?.wait).toContain('between 2 and 5 minutes')
    expect(view?.wait).toContain('4 in 5')
    expect(view?.wait).not.toContain('number 3')
  })

  it('says so when an ask has failed, and offers to give it up', () => {
    const asked = { id: 'a', wants: 'human', state: 'failed', trouble: { code: 'queue-closed' } } as const
    expect(lineView(sampleState({ asked }), to)).toEqual({
      wait: to.text.problem['queue-closed'],
      leave: { label: to.text.message.discard, enabled: true },
    })
  })
})

describe('one who is out of the line', () => {
  const out = (why: 'left' | 'abandoned', changes: Partial<ContactState> = {}) =>
    sampleState({ case: sampleCase({ leftLine: { why, at } }), ...changes })

  it('is told why, and can join again or leave an address', () => {
    expect(lineView(out('abandoned'), to)).toEqual({
      wait: to.text.line.abandoned,
      rejoin: { label: to.text.line.rejoin, enabled: true },
    })
    expect(lineView(out('left'), to)?.wait).toBe(to.text.line.left)
    expect(panelView(out('abandoned'), to).parts).toEqual(['line', 'thread', 'mail', 'composer', 'ways'])
  })

  it('is not sent to a line that is closed', () => {
    const view = lineView(out('abandoned', { now: { ...openNow, open: false } }), to)
    expect(view).toEqual({ wait: to.text.line.abandoned })
  })

  it('hears of it once', () => {
    const waiting = sampleState({ case: sampleCase({ status: 'waiting', line: thirdInLine }) })
    expect(announce(waiting, out('abandoned'), to)).toBe(to.text.line.abandoned)
    expect(announce(out('abandoned'), out('abandoned'), to)).toBeUndefined()
  })
})

describe('the thread', () => {
  it('never presents an assistant as a human', () => {
    const bot = { ...human('Beep'), author: { kind: 'assistant' as const, name: 'Anna' } }
    const view = threadView(sampleState({ case: sampleCase(), messages: [bot] }), to)
    expect(view?.messages[0]?.by).toBe('Anna (not a person)')
  })

  it('shows a failure with its reason, and retry', () => {
    const failed = {
      ...human('Hi'),
      author: { kind: 'customer' as const },
      state: 'failed' as const,
      trouble: { code: 'too-large' as const },
    }
    const [message] = threadView(sampleState({ case: sampleCase(), messages: [failed] }), to)?.messages ?? []
    expect(message?.stateText).toBe(`${to.text.message.failed} ${to.text.problem['too-large']}`)
    expect(message?.retry?.enabled).toBe(true)
    expect(message?.discard?.enabled).toBe(true)
  })
})

describe('the mail field', () => {
  it('asks about a typing error', () => {
    const email = { step: 'suggestion', value: 'eva@gmial.com', suggestion: 'eva@gmail.com' } as const
    const view = mailCaptureView(sampleState({ email }), to)
    expect(view.suggestion?.text).toBe('Did you mean eva@gmail.com?')
    expect(view.status).toBe(view.suggestion?.text)
  })

  it('says which address will write, and that it can be answered', () => {
    const given = { address: 'eva@x.test', writesFrom: 'r+abc@mail.shop.test', delivery: 'sent' } as const
    const email = { step: 'will-write-from', value: 'eva@x.test', email: given } as const
    const view = mailCaptureView(sampleState({ email }), to)
    expect(view.writesFrom?.address).toBe('r+abc@mail.shop.test')
    expect(view.writesFrom?.text).toContain('r+abc@mail.shop.test')
  })

  it('shortens a long address where it is read, and keeps it whole beside', () => {
    const writesFrom = 'r+05nm0xqk3v8w2c7t9r4b6y1d5f0g8h2j4k6m8n0p2q4@reply.shop.test'
    const given = { address: 'eva@x.test', writesFrom, delivery: 'sent' } as const
    const email = { step: 'will-write-from', value: 'eva@x.test', email: given } as const
    const view = mailCaptureView(sampleState({ email }), to)
    expect(view.writesFrom?.text).toContain('We write to you from r+05nm0xqk3v…@reply.shop.test.')
    expect(view.writesFrom?.address).toBe(writesFrom)
  })

  it('says what is missing in a message to leave', () => {
    const email = { step: 'editing', value: 'eva', invalid: true, textMissing: true } as const
    const view = leaveMessageView(sampleState({ email }), to)
    expect(view?.address.error).toBe(to.text.form.remedy.email)
    expect(view?.text.error).toBe(to.text.form.remedy.text)
    expect(view?.writesFrom).toContain('mail.shop.test')
  })
})

describe('a screen reader is told', () => {
  const waiting = (line: Partial<typeof thirdInLine>) =>
    sampleState({ case: sampleCase({ status: 'waiting', line: { ...thirdInLine, ...line } }) })

  it('each new message once, and none of the history', () => {
    const before = sampleState({ case: sampleCase(), messages: [human('Hello')] })
    const after = { ...before, messages: [human('Hello'), human('On its way')] }
    expect(announce(before, after, to)).toBe('New message from Anna: On its way')
    expect(announce(after, after, to)).toBeUndefined()
    expect(announce(sampleState({}), after, to)).toBeUndefined()
  })

  it('nothing of a wait that changed a little, and of one that changed much', () => {
    const later = (toMinutes: number, revised = false) => ({ announcement: { ...range, toMinutes, revised } })
    expect(announce(waiting({}), waiting(later(6)), to)).toBeUndefined()
    expect(announce(waiting({}), waiting(later(9)), to)).toContain('9 minutes')
    expect(announce(waiting({}), waiting(later(6, true)), to)).toContain(to.text.announcement.revised)
  })

  it('the place in the line near its head, and every fifth farther back', () => {
    expect(announce(waiting({}), waiting({ position: 2 }), to)).toBeDefined()
    expect(announce(waiting({ position: 23 }), waiting({ position: 22 }), to)).toBeUndefined()
    expect(announce(waiting({ position: 24 }), waiting({ position: 23 }), to)).toBeDefined()
  })

  it('that a human has come, that a message failed, and that the network is gone and back', () => {
    const joined = sampleState({ case: sampleCase({ status: 'with-human', human: { name: 'Anna' } }) })
    expect(announce(waiting({}), joined, to)).toBe('Anna is with you now.')
    const sending = { ...human('Hi'), author: { kind: 'customer' as const }, state: 'sending' as const }
    const before = sampleState({ case: sampleCase(), messages: [sending] })
    const failed = { ...before, messages: [{ ...sending, state: 'failed' as const }] }
    expect(announce(before, failed, to)).toBe(to.text.message.failed)
    const offline = sampleState({ connection: 'offline', online: false })
    expect(announce(sampleState({ connection: 'live' }), offline, to)).toBe(to.text.connection.offline)
    expect(announce(offline, sampleState({ connection: 'live' }), to)).toBe(to.text.connection.live)
  })

  it('nothing when nothing has changed', () => {
    fc.assert(
      fc.property(arbitraryState, state => {
        expect(announce(state, { ...state }, to)).toBeUndefined()
      }),
    )
  })
})
