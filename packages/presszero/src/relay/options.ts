import { parseFlags, UsageError } from '../flags.js'
import { readPort } from '../ports.js'

/** What stands on the command line. */
export interface RelayCommand {
  /** A module whose default export is options of `relay`; what stands on the command line goes before it. */
  config?: string
  port?: number
  hostname?: string
  networks: readonly string[]
  user?: string
  tls?: { key: string; cert: string }
  next?: { host: string; port: number; secure: boolean }
  nextUser?: string
  domain?: string
  keyId: string
  server?: string
}

/** The options of `presszero relay`; undefined where help is asked for. Throws `UsageError`. */
export function readRelay(args: string[]): RelayCommand | undefined {
  const { values } = parseFlags(args, {
    smtp: { type: 'string' },
    'smtp-tls': { type: 'boolean', default: false },
    'smtp-user': { type: 'string' },
    domain: { type: 'string' },
    port: { type: 'string' },
    hostname: { type: 'string' },
    network: { type: 'string', multiple: true, default: [] },
    user: { type: 'string' },
    'tls-key': { type: 'string' },
    'tls-cert': { type: 'string' },
    server: { type: 'string' },
    'key-id': { type: 'string', default: 'relay' },
    config: { type: 'string' },
    help: { type: 'boolean', default: false },
  })
  if (values.help) return undefined
  const { smtp, port, hostname, domain, user, server, config } = values
  return {
    ...{ networks: values.network, keyId: values['key-id'] },
    ...(smtp === undefined ? {} : { next: nextOf(smtp, values['smtp-tls']) }),
    ...(port === undefined ? {} : { port: readPort('--port', port) }),
    ...(hostname === undefined ? {} : { hostname }),
    ...(domain === undefined ? {} : { domain }),
    ...(user === undefined ? {} : { user }),
    ...(server === undefined ? {} : { server }),
    ...(config === undefined ? {} : { config }),
    ...(values['smtp-user'] === undefined ? {} : { nextUser: values['smtp-user'] }),
    ...tlsOf(values['tls-key'], values['tls-cert']),
  }
}

function nextOf(text: string, secure: boolean): { host: string; port: number; secure: boolean } {
  const [, host, port] = /^(\[[0-9a-f:.]+\]|[^\s:[\]/]+)(?::(\d{1,5}))?$/i.exec(text) ?? []
  if (host === undefined)
    throw new UsageError(`--smtp takes the next mail server, such as smtp.example.com:587, not "${text}".`)
  const usual = secure ? 465 : 587
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: port === undefined ? usual : readPort('--smtp', port),
    secure,
  }
}

function tlsOf(key?: string, cert?: string): { tls?: { key: string; cert: string } } {
  if (key === undefined && cert === undefined) return {}
  if (key === undefined || cert === undefined)
    throw new UsageError('--tls-key and --tls-cert go together: write both, each with a file.')
  return { tls: { key, cert } }
}
