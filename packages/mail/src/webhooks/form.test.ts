import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readForm, textOf } from './form.js'
import { MAIL, multipart, urlEncoded } from './provider.test-helper.js'

const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/)
const fields = fc.uniqueArray(fc.record({ name, value: fc.uint8Array({ maxLength: 200 }) }), {
  ...{ selector: field => field.name, minLength: 1, maxLength: 8 },
})

it.each([
  ['multipart', multipart],
  ['urlencoded', urlEncoded],
] as const)('reads back any bytes of a %s form', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(fields, async given => {
      const { headers, body } = write(given)
      const form = await readForm(headers, body)
      expect([...(form ?? [])].map(([key, value]) => [key, [...value]])).toEqual(
        given.map(({ name: key, value }) => [key, [...value]]),
      )
    }),
  )
})

it('takes no form that is cut, wherever', async () => {
  const parts = [
    { name: 'recipient', value: 'r+1@reply.test' },
    { name: 'body-mime', value: MAIL },
    { name: 'token', value: 'x' },
  ]
  const { headers, body } = multipart(parts)
  const end = body.length - '--\r\n'.length
  for (let length = 0; length < end; length++)
    expect(await readForm(headers, body.subarray(0, length))).toBeUndefined()
  expect((await readForm(headers, body))?.get('body-mime')).toEqual(MAIL)
})

it('refuses what is no form, or has too many fields', async () => {
  const { headers, body } = multipart([])
  expect(await readForm(new Headers(), body)).toBeUndefined()
  expect(await readForm(new Headers({ 'content-type': 'multipart/form-data' }), body)).toBeUndefined()
  const many = Array.from({ length: 600 }, (_, at) => ({ name: `field-${at}`, value: 'x' }))
  for (const form of [multipart(many), urlEncoded(many)])
    expect(await readForm(form.headers, form.body)).toBeUndefined()
  const empty = await readForm(headers, body)
  expect(empty === undefined ? '' : textOf(empty, 'recipient')).toBe('')
})
