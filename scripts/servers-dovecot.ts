import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { until } from './servers-tools.ts'

export const PASSWORD = 'not a secret'
/** The user `mail` of Debian owns the mailboxes. */
const [UID, GID] = [8, 8]

export interface Dovecot {
  /** The mails in a user's INBOX, as they are. */
  mailsOf(user: string): string[]
  stop(): Promise<void>
}

export interface DovecotOptions {
  directory: string
  imapPort: number
  lmtpPort: number
  smtpPort: number
  /** By address; the script is the user's, or empty. */
  users: Readonly<Record<string, string>>
}

/** Starts a Dovecot of its own in a directory, on this machine only. */
export async function startDovecot(options: DovecotOptions): Promise<Dovecot> {
  const { directory, users, imapPort } = options
  mkdirSync(join(directory, 'homes'), { recursive: true })
  for (const [user, script] of Object.entries(users)) makeHome(homeOf(directory, user), script)
  writeFileSync(
    join(directory, 'users'),
    Object.keys(users)
      .map(user => lineOf(directory, user))
      .join(''),
  )
  const config = join(directory, 'dovecot.conf')
  writeFileSync(config, configOf(options))
  const child = spawn('/usr/sbin/dovecot', ['-F', '-c', config], { stdio: 'inherit' })
  await until('Dovecot answers', () => answers(imapPort))
  return {
    mailsOf(user) {
      const folders = ['new', 'cur'].map(name => join(homeOf(directory, user), 'Maildir', name))
      return folders.flatMap(folder => list(folder).map(name => readFileSync(join(folder, name), 'utf8')))
    },
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

const homeOf = (directory: string, user: string) => join(directory, 'homes', user)

function makeHome(home: string, script: string): void {
  mkdirSync(home, { recursive: true })
  if (script !== '') writeFileSync(join(home, '.dovecot.sieve'), script)
  for (const path of [home, ...list(home).map(name => join(home, name))]) chownSync(path, UID, GID)
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function lineOf(directory: string, user: string): string {
  return `${user}:{PLAIN}${PASSWORD}:${UID}:${GID}::${homeOf(directory, user)}\n`
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const answered = await Promise.race([
    once(socket, 'data').then(() => true),
    once(socket, 'close').then(() => false),
  ]).catch(() => false)
  socket.destroy()
  return answered
}

function configOf({ directory, imapPort, lmtpPort, smtpPort }: DovecotOptions): string {
  return `
base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
mail_location = maildir:~/Maildir
submission_host = 127.0.0.1:${smtpPort}
passdb {
  driver = passwd-file
  args = ${directory}/users
}
userdb {
  driver = passwd-file
  args = ${directory}/users
}
service imap-login {
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
protocol lmtp {
  mail_plugins = sieve
  postmaster_address = postmaster@mx.servers.test
}
plugin {
  sieve = file:~/sieve;active=~/.dovecot.sieve
}
`
}
