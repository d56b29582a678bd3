import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { steeringIn } from './steering.js'

const says = (text: string) => ({ text, note: false })

describe('the first lines of a human’s mail', () => {
  it('may resolve the case, with a reason or without', () => {
    expect(steeringIn('#resolve')).toEqual({ ...says(''), resolve: { reason: '' } })
    expect(steeringIn('#Resolve: the parcel was found\n\nIt is on its way.')).toEqual({
      ...says('It is on its way.'),
      resolve: { reason: 'the parcel was found' },
    })
  })

  it('may make a note of all that follows, and of what stands beside the command', () => {
    expect(steeringIn('#note\nA tiresome customer')).toEqual({ text: 'A tiresome customer', note: true })
    expect(steeringIn('#NOTE call back\nbefore noon')).toEqual({ text: 'call back\nbefore noon', note: true })
  })

  it('may hand the case to a queue, with a reason', () => {
    expect(steeringIn('#transfer Sales, they want 40 chairs\nI asked a colleague.')).toEqual({
      ...says('I asked a colleague.'),
      transfer: { queue: 'sales', reason: 'they want 40 chairs' },
    })
    expect(steeringIn('#transfer')).toEqual({ ...says(''), transfer: { queue: '' } })
  })

  it('may hold several commands, with empty lines and unseen marks between', () => {
    const text = '\ufeff\r\n#transfer sales\r\n\r\n\u200b#note\u00a0wants a discount\r\n#resolve done\r\n'
    expect(steeringIn(text)).toEqual({
      ...{ text: 'wants a discount', note: true },
      ...{ transfer: { queue: 'sales' }, resolve: { reason: 'done' } },
    })
    expect(steeringIn('#transfer sales\n#transfer billing').transfer).toEqual({ queue: 'billing' })
  })

  it('are the customer’s where they are no command', () => {
    for (const text of [
      '#1 problem: the lamp is broken',
      '#resolved is what we call it',
      '#note-to-self',
      '#notes',
      '# resolve',
      'Please write #resolve to us',
      'Hello\n#resolve',
      '> #resolve',
      '#',
    ])
      expect(steeringIn(text)).toEqual(says(text))
  })

  it('lose no word of what follows them, whatever it is', () => {
    const command = fc.constantFrom('#resolve', '#note', '#transfer sales', '#RESOLVE done', '')
    fc.assert(
      fc.property(fc.array(command, { maxLength: 4 }), fc.string({ unit: 'grapheme' }), (commands, body) => {
        fc.pre(!body.trimStart().startsWith('#'))
        const { text } = steeringIn([...commands, body].join('\n'))
        expect(text).toBe(body.trim())
      }),
    )
  })

  it('are read in no time, however long', () => {
    for (const piece of ['#resolve ', '#note\n', ' ', `#transfer ${' '.repeat(100)}`])
      steeringIn(piece.repeat(100_000 / piece.length))
  })
})
