import { NetworkError } from '@presszero/core'
import type { DeskInbox, InboxMail } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import { ago } from '../samples.test-helper.js'
import { createAside } from './aside.js'

const mail = (size: number): InboxMail => ({ id: crypto.randomUUID(), at: ago(size), size, why: 'list' })
const [first, second, third] = [mail(1), mail(2), mail(3)] as const

describe('the mails that were set aside', () => {
  it('are read page after page until there are no older ones', async () => {
    const pages = new Map<number | undefined, DeskInbox>([
      [undefined, { mails: [first, second], before: 7 }],
      [7, { mails: [third], before: null }],
    ])
    const asked: (number | undefined)[] = []
    const aside = createAside(async before => {
      asked.push(before)
      return pages.get(before) ?? { mails: [], before: null }
    })
    await aside.read()
    await aside.readOlder()
    await aside.readOlder()
    expect(aside.$aside.get()).toEqual({ mails: [first, second, third], before: null })
    expect(asked).toEqual([undefined, 7])
  })

  it('are joined by those that came since, and the older ones that were read stay', async () => {
    let newest: DeskInbox = { mails: [second], before: 7 }
    const aside = createAside(async before => (before === 7 ? { mails: [third], before: null } : newest))
    await aside.read()
    await aside.readOlder()
    newest = { mails: [first, second], before: 7 }
    await aside.read()
    expect(aside.$aside.get()).toEqual({ mails: [first, second, third], before: null })
  })

  it('are read from the start where so many came that some between them are not known', async () => {
    let newest: DeskInbox = { mails: [third], before: null }
    const aside = createAside(async () => newest)
    await aside.read()
    newest = { mails: [first, second], before: 9 }
    await aside.read()
    expect(aside.$aside.get()).toEqual({ mails: [first, second], before: 9 })
  })

  it('stay where they are when no more can be read', async () => {
    let isOffline = false
    const aside = createAside(async () => {
      if (isOffline) throw new NetworkError('offline')
      return { mails: [first], before: 7 }
    })
    await aside.read()
    isOffline = true
    await aside.readOlder()
    expect(aside.$aside.get()).toEqual({ mails: [first], before: 7, trouble: { code: 'offline' } })
  })
})
