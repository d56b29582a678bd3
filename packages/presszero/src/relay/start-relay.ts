import { readFile } from 'node:fs/promises'
import { isMailError } from '@presszero/mail'
import { type Relaying, type RelayOptions, relay } from '@presszero/mail/relay'
import { consoleLogger } from '@presszero/server'
import { loadConfig } from '../config-file.js'
import { UsageError } from '../flags.js'
import { openPort } from '../ports.js'
import type { RelayCommand } from './options.js'

/** Where secrets stand: not on a command line, which everybody on the machine can read. */
export type Environment = Readonly<Record<string, string | undefined>>

export interface RunningRelay extends Relaying {
  readonly hostname: string
  readonly next: string
}

/** Starts the relay of the command line, its config file and the environment. Throws `UsageError`. */
export async function startRelay(command: RelayCommand, env: Environment): Promise<RunningRelay> {
  const options = await optionsOf(command, env)
  const { host = '127.0.0.1', next } = options
  const running = await openPort('--port', () => relay(options)).catch((error: unknown) => {
    throw isMailError(error) ? new UsageError(`${placeOf(error.field)}: ${error.message}.`) : error
  })
  return { ...running, hostname: host, next: `${next.host}:${next.port}` }
}

async function optionsOf(command: RelayCommand, env: Environment): Promise<RelayOptions> {
  const file = command.config === undefined ? {} : await configOf(command.config)
  const next = command.next ?? file.next
  if (next === undefined)
    throw new UsageError('presszero relay needs the next mail server: write --smtp smtp.example.com:587.')
  const domain = command.domain ?? file.domain
  if (domain === undefined)
    throw new UsageError('presszero relay needs the domain of the answers: write --domain reply.example.com.')
  return {
    onError: (error, { caseId }) =>
      consoleLogger.error('A mail went out, and could not be recorded', {
        case: caseId,
        error: String(error),
      }),
    ...file,
    ...{ port: command.port ?? file.port ?? 2525, domain, keys: file.keys ?? [keyOf(command, env)] },
    next: { ...next, ...nextAuth(command, env) },
    ...(command.hostname === undefined ? {} : { host: command.hostname }),
    ...(command.networks.length === 0 ? {} : { networks: command.networks }),
    ...(await tlsOf(command)),
    ...usersOf(command, env),
    ...serverOf(command, env),
  }
}

/** `relay` checks what stands in it. */
async function configOf(path: string): Promise<Partial<RelayOptions>> {
  return (await loadConfig(path)) as Partial<RelayOptions>
}

function keyOf({ keyId }: RelayCommand, env: Environment): RelayOptions['keys'][number] {
  return { id: keyId, secret: secretOf(env, 'PRESSZERO_MAIL_KEY', 'at least 32 random characters') }
}

function nextAuth({ nextUser: user }: RelayCommand, env: Environment): Pick<RelayOptions['next'], 'auth'> {
  if (user === undefined) return {}
  return { auth: { user, pass: secretOf(env, 'PRESSZERO_SMTP_PASSWORD', `the password of ${user}`) } }
}

function usersOf({ user }: RelayCommand, env: Environment): Pick<RelayOptions, 'users'> {
  if (user === undefined) return {}
  const pass = secretOf(env, 'PRESSZERO_RELAY_PASSWORD', `the password with which ${user} may send`)
  return { users: [{ user, pass }] }
}

function serverOf({ server: url }: RelayCommand, env: Environment): Pick<RelayOptions, 'server'> {
  if (url === undefined) return {}
  const what = 'what the server has as mail.notices.secret'
  return { server: { url, secret: secretOf(env, 'PRESSZERO_NOTICES_SECRET', what) } }
}

async function tlsOf({ tls }: RelayCommand): Promise<Pick<RelayOptions, 'tls'>> {
  if (tls === undefined) return {}
  return { tls: { key: await readPem('--tls-key', tls.key), cert: await readPem('--tls-cert', tls.cert) } }
}

async function readPem(flag: string, path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${flag} names ${path}, which cannot be read.`)
  })
}

function secretOf(env: Environment, name: string, what: string): string {
  const secret = env[name]
  if (secret !== undefined && secret !== '') return secret
  throw new UsageError(`Set the environment variable ${name} to ${what}.`)
}

const places: Readonly<Record<string, string>> = {
  next: '--smtp',
  networks: '--network',
  tls: '--tls-key and --tls-cert',
  domain: '--domain',
  keys: 'PRESSZERO_MAIL_KEY',
  'keys[0].secret': 'PRESSZERO_MAIL_KEY',
  'keys[0].id': '--key-id',
  'server.url': '--server',
  'server.secret': 'PRESSZERO_NOTICES_SECRET',
}

/** Where on the command line an option stands. */
function placeOf(field: string): string {
  return places[field] ?? (field.startsWith('networks') ? '--network' : field)
}
