import { addressesIn } from '../read/addresses.js'
import type { MailAddress } from '../read/mail.js'

/** A property of what an application gave nodemailer, which is not ours to type. */
export function propertyOf(data: object, name: string): unknown {
  return Reflect.get(data, name)
}

/** The addresses in any form that nodemailer takes: text, an object, or a list of both. */
export function addressesOf(value: unknown): MailAddress[] {
  if (typeof value === 'string') return addressesIn([value])
  if (Array.isArray(value)) return value.flatMap(addressesOf)
  if (typeof value !== 'object' || value === null) return []
  const address = propertyOf(value, 'address')
  const name = propertyOf(value, 'name')
  if (typeof address !== 'string') return []
  return [{ address, ...(typeof name === 'string' && name !== '' ? { name } : {}) }]
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Takes a header out of those that an application gave as an object; undefined where it is not there. */
export function takeHeader(data: object, name: string): string | undefined {
  const headers = propertyOf(data, 'headers')
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return undefined
  const key = Object.keys(headers).find(one => one.toLowerCase() === name)
  if (key === undefined) return undefined
  const value = textOf(propertyOf(headers, key))
  Object.assign(data, { headers: Object.fromEntries(Object.entries(headers).filter(([one]) => one !== key)) })
  return value
}
