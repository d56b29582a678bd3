import type { SMTPServerOptions } from 'smtp-server'
import { MailError } from '../errors.js'
import { isLoopback } from '../loopback.js'
import { isSame } from '../same-text.js'
import { networksOf } from './networks.js'
import { HopFailure } from './next-hop.js'
import type { RelayOptions, RelayUser } from './types.js'

/** What a wrong password costs whoever tries many. */
const GUESS_MS = 500

type Guard = Pick<
  SMTPServerOptions,
  'onConnect' | 'onMailFrom' | 'onAuth' | 'allowInsecureAuth' | 'authMethods' | 'disabledCommands'
>

/**
 * Who may send: those of the networks, and those with a password. A relay for everybody would soon be known to those who
 * send what nobody wants.
 *
 * @throws MailError `bad-option` where nobody is named, or where passwords would cross a network in the clear
 */
export function guardOf(options: RelayOptions & { readonly host: string }): Guard {
  const { host, users = [], tls } = options
  const isHere = isLoopback(host)
  const networks = options.networks ?? (isHere ? ['127.0.0.0/8', '::1'] : [])
  if (networks.length === 0 && users.length === 0) {
    const remedy = 'name who may send: networks, as in ["10.0.0.0/8"], or users with passwords'
    throw new MailError(
      'bad-option',
      'networks',
      `networks is missing for ${host}, which others can reach: ${remedy}`,
    )
  }
  if (users.length > 0 && !isHere && tls === undefined) {
    const remedy = 'give { key, cert }, so that no password crosses the network in the clear'
    throw new MailError('bad-option', 'tls', `tls is missing for ${host}: ${remedy}`)
  }
  const isNear = networksOf(networks)
  return {
    ...(users.length === 0 ? { disabledCommands: ['AUTH'] } : { authMethods: ['PLAIN', 'LOGIN'] }),
    ...(isHere && tls === undefined ? { allowInsecureAuth: true } : {}),
    onConnect({ remoteAddress }, done) {
      const isWelcome = users.length > 0 || isNear(remoteAddress)
      done(isWelcome ? null : new HopFailure(554, `5.7.1 ${remoteAddress} may not send here`))
    },
    onAuth({ username, password }, _session, done) {
      const given = { user: username ?? '', pass: password ?? '' }
      const isKnown = users.some(one => isSame(written(one), written(given)))
      if (isKnown) return done(null, { user: given.user })
      setTimeout(() => done(new HopFailure(535, '5.7.8 The user or the password is wrong')), GUESS_MS)
    },
    onMailFrom(_address, session, done) {
      const maySend = session.user !== undefined || isNear(session.remoteAddress)
      done(maySend ? null : new HopFailure(530, '5.7.0 Sign in first'))
    },
  }
}

/** A user and their password as one text, so that they are compared together. */
function written({ user, pass }: RelayUser): string {
  return JSON.stringify([user, pass])
}
