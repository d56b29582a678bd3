import { isSame } from '../same-text.js'
import { badOption, refuse } from './checks.js'
import type { WebhookRefusal } from './types.js'

/** A user and password of HTTP Basic authentication: `https://user:pass@contact.example.com/…` at the provider. */
export interface BasicCredentials {
  readonly user: string
  readonly pass: string
}

/** Characters of a password or header value below which it could be guessed. */
const FEWEST = 16

/** Checks HTTP Basic authentication (RFC 7617). Throws `bad-option` where the password could be guessed. */
export function basicCheck({
  user,
  pass,
}: BasicCredentials): (headers: Headers) => WebhookRefusal | undefined {
  if (!user || user.includes(':')) throw badOption('auth.user', 'write a name without ":"')
  if (!pass || pass.length < FEWEST)
    throw badOption(
      'auth.pass',
      `write at least ${FEWEST} characters, such as the output of "openssl rand -hex 24"`,
    )
  return headers => {
    const given = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
    return isSame(Buffer.from(given, 'base64').toString(), `${user}:${pass}`)
      ? undefined
      : refuse(
          'unauthenticated',
          'Write the user and password of the option auth into the address at the provider.',
        )
  }
}

/** Checks a header that only the provider was told. Throws `bad-option` where its value could be guessed. */
export function headerCheck(header: string, value: string): (headers: Headers) => WebhookRefusal | undefined {
  if (!/^[\w-]+$/.test(header)) throw badOption('auth.header', 'write the name of a header')
  if (value.length < FEWEST)
    throw badOption(
      'auth.value',
      `write at least ${FEWEST} characters, such as the output of "openssl rand -hex 24"`,
    )
  return headers =>
    isSame(headers.get(header) ?? '', value)
      ? undefined
      : refuse('unauthenticated', `Send the header ${header} with the value of the option auth.`)
}
