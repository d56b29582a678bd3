import type { CaseEmail } from '@presszero/wire'
import { atom } from 'nanostores'
import { describe, expect, it } from 'vitest'
import { type GivenEmail, mailCapture } from './capture.js'
import type { MailDetails } from './state.js'

const onCase: CaseEmail = { address: 'eva@gmail.com', writesFrom: 'r+abc@mail.shop.test', delivery: 'sent' }

function field({ needsText = false } = {}) {
  const $value = atom('')
  const $given = atom<GivenEmail>({ pending: null, refused: null, onCase: null })
  const given: [string, MailDetails][] = []
  const capture = mailCapture({
    $value,
    setValue: value => $value.set(value),
    $given,
    needsText: () => needsText,
    async give(address, details) {
      given.push([address, details])
      $given.set({ pending: address, refused: null, onCase: null })
    },
  })
  return { capture, $given, given, state: () => capture.$state.get() }
}

describe('a mail field', () => {
  it('refuses what is no address, and forgives as soon as it is changed', async () => {
    const { capture, given, state } = field()
    capture.setValue('eva at home')
    await capture.submit()
    expect(state()).toMatchObject({ step: 'editing', value: 'eva at home', invalid: true })
    capture.setValue('eva@')
    expect(state()).toMatchObject({ step: 'editing', value: 'eva@', invalid: false })
    expect(given).toEqual([])
  })

  it('asks about a typing error, and takes the suggestion', async () => {
    const { capture, given, state } = field()
    capture.setValue('eva@gmial.com')
    await capture.submit({ name: 'Eva' })
    expect(state()).toEqual({ step: 'suggestion', value: 'eva@gmial.com', suggestion: 'eva@gmail.com' })
    expect(given).toEqual([])
    await capture.acceptSuggestion()
    expect(given).toEqual([['eva@gmail.com', { name: 'Eva' }]])
    expect(state()).toEqual({ step: 'sending', value: 'eva@gmail.com' })
  })

  it('takes the address as it was typed when the person says so', async () => {
    const { capture, given } = field()
    capture.setValue(' eva@gmial.com ')
    await capture.submit()
    await capture.keepAsTyped()
    expect(given).toEqual([['eva@gmial.com', {}]])
  })

  it('shows which address will write, and can be changed', async () => {
    const { capture, $given, state } = field()
    $given.set({ pending: null, refused: null, onCase })
    expect(state()).toEqual({ step: 'will-write-from', value: 'eva@gmail.com', email: onCase })
    capture.edit()
    expect(state()).toMatchObject({ step: 'editing' })
  })

  it.each(['bounced', 'failed'] as const)('shows that mail has %s', delivery => {
    const { $given, state } = field()
    const email = { ...onCase, delivery, reason: 'unknown-user' }
    $given.set({ pending: null, refused: null, onCase: email })
    expect(state()).toEqual({ step: 'bounced', value: 'eva@gmail.com', email })
  })

  it('shows why the server refused', () => {
    const { $given, state } = field()
    const trouble = { code: 'invalid-request', fields: ['email'] } as const
    $given.set({ pending: null, refused: { address: 'eva@x.y', trouble }, onCase: null })
    expect(state()).toEqual({ step: 'editing', value: 'eva@x.y', invalid: false, trouble })
  })

  it('asks for the message that a first mail needs', async () => {
    const { capture, given, state } = field({ needsText: true })
    capture.setValue('eva@example.org')
    await capture.submit({ text: '  ' })
    expect(state()).toMatchObject({ step: 'editing', invalid: false, textMissing: true })
    await capture.submit({ text: 'Where is my parcel?' })
    expect(given).toEqual([['eva@example.org', { text: 'Where is my parcel?' }]])
  })
})
