import { NetworkError } from '@presszero/core'
import { describe, expect, it } from 'vitest'
import { mailOf } from '../samples.test-helper.js'
import { createMails } from './mails.js'

describe('the mails of a case', () => {
  it('are each read once, however often they are asked for', async () => {
    const mail = mailOf()
    const asked: string[] = []
    const mails = createMails(async (_, id) => {
      asked.push(id)
      return mail
    })
    await Promise.all([mails.read('case', mail.id), mails.read('case', mail.id)])
    await mails.read('case', mail.id)
    expect(asked).toEqual([mail.id])
    expect(mails.$mails.get()[mail.id]).toEqual({ mail })
  })

  it('are asked for again after they could not be read', async () => {
    const mail = mailOf()
    let isOffline = true
    const mails = createMails(async () => {
      if (isOffline) throw new NetworkError('offline')
      return mail
    })
    await mails.read('case', mail.id)
    expect(mails.$mails.get()[mail.id]).toEqual({ trouble: { code: 'offline' } })
    isOffline = false
    await mails.read('case', mail.id)
    expect(mails.$mails.get()[mail.id]).toEqual({ mail })
  })

  it('are forgotten with the case', async () => {
    const mail = mailOf()
    const mails = createMails(async () => mail)
    await mails.read('case', mail.id)
    mails.forget()
    expect(mails.$mails.get()).toEqual({})
  })
})
