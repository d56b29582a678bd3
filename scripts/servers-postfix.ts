import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Outcome, run } from './run.ts'

export interface PostfixOptions {
  directory: string
  /** Where it receives, hands mailboxes over to, and finds our server. */
  port: number
  lmtpPort: number
  serverPort: number
}

export interface Postfix {
  stop(): Promise<void>
}

/** Starts a Postfix of its own in a directory, on this machine only. Mail to anywhere else comes back. */
export async function startPostfix(options: PostfixOptions): Promise<Postfix> {
  const config = join(options.directory, 'postfix')
  for (const folder of ['', 'spool', 'data']) mkdirSync(join(config, folder), { recursive: true })
  writeFileSync(join(config, 'main.cf'), mainOf(options, config))
  writeFileSync(join(config, 'master.cf'), masterOf(options.port))
  const data = join(config, 'data')
  need('chown', await run('chown', ['postfix', data]))
  need('postfix start', await run('postfix', ['-c', config, 'start']))
  return {
    async stop() {
      need('postfix stop', await run('postfix', ['-c', config, 'stop']))
    },
  }
}

function need(what: string, { ok, output }: Outcome): void {
  if (!ok) throw new Error(`${what} failed:\n${output}`)
}

function mainOf({ directory, lmtpPort, serverPort }: PostfixOptions, config: string): string {
  return `
compatibility_level = 3.6
queue_directory = ${config}/spool
data_directory = ${config}/data
maillog_file = ${directory}/postfix.log
maillog_file_prefixes = ${directory}
myhostname = mx.servers.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_forbid_bare_newline = yes
smtpd_forbid_bare_newline_exclusions =
virtual_mailbox_domains = customers.test, shop.test
virtual_transport = lmtp:inet:127.0.0.1:${lmtpPort}
relay_domains = reply.shop.test
transport_maps = inline:{ { reply.shop.test = smtp:[127.0.0.1]:${serverPort} } }
default_transport = error:5.1.2 There is no such host
local_transport = error:5.1.1 There are no local users
alias_maps =
smtp_dns_support_level = disabled
smtp_tls_security_level = none
minimal_backoff_time = 5s
queue_run_delay = 5s
`
}

/** The services of Debian's file that are needed, none of them in a chroot. */
function masterOf(port: number): string {
  return `
127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`
}
