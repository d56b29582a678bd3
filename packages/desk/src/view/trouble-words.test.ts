import { loadDeskText } from '@presszero/text/desk'
import { expect, it } from 'vitest'
import { troubleWords } from './trouble-words.js'

it('says of every trouble what to do', async () => {
  const to = { text: await loadDeskText('en'), now: new Date() }
  expect(troubleWords({ code: 'offline' }, to)).toContain('You are offline')
  expect(troubleWords({ code: 'timeout' }, to)).toContain('The server does not respond')
  expect(troubleWords({ code: 'too-many-requests', retryAfter: 30 }, to)).toContain('in 30 seconds')
  expect(troubleWords({ code: 'case-taken' }, to)).toContain('Please take another one')
})
