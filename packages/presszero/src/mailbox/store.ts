import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type IncomingMail, type Mail, readMail } from '@presszero/mail'

/** A mail that the server sent, as the development mailbox keeps it. */
export interface StoredMail {
  /** Made from the Message-ID: the same mail sent again is the same mail. */
  readonly id: string
  readonly receivedAt: number
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly mail: Mail
  /** How often it was delivered: more than once where the server was stopped between sending and writing that down. */
  readonly deliveries: number
}

/** The mails of the development mailbox: raw `.eml` files on disk, so that they outlive the process. */
export interface MailStore {
  /** Resolves when the mail is on disk. */
  add(incoming: IncomingMail): Promise<void>
  /** Newest first; of one address, if named. */
  list(to?: string): StoredMail[]
  get(id: string): StoredMail | undefined
  raw(id: string): Promise<Uint8Array>
  /** Addresses that got mail, the last one first. */
  addresses(): string[]
  subscribe(listener: () => void): () => void
}

interface Meta {
  receivedAt: number
  envelope: { from: string; to: string[] }
  deliveries: number
}

/** Opens the mailbox in a folder, made if it is not there. */
export async function openMailStore({
  directory,
  now,
}: {
  directory: string
  now: () => number
}): Promise<MailStore> {
  await mkdir(directory, { recursive: true })
  const mails = new Map<string, StoredMail>()
  const listeners = new Set<() => void>()
  const path = (id: string, extension: 'eml' | 'json') => join(directory, `${id}.${extension}`)

  for (const file of await readdir(directory)) {
    if (!file.endsWith('.json')) continue
    const id = file.slice(0, -'.json'.length)
    const meta: Meta = JSON.parse(await readFile(path(id, 'json'), 'utf8'))
    mails.set(id, { id, ...meta, mail: await readMail(await readFile(path(id, 'eml'))) })
  }

  return {
    async add({ envelope, raw }) {
      const mail = await readMail(raw)
      const id = idOf(mail, raw)
      const known = mails.get(id)
      const meta: Meta = {
        receivedAt: known?.receivedAt ?? now(),
        envelope: { from: envelope.from, to: [...envelope.to] },
        deliveries: (known?.deliveries ?? 0) + 1,
      }
      if (known === undefined) await writeDurably(path(id, 'eml'), raw)
      await writeDurably(path(id, 'json'), Buffer.from(JSON.stringify(meta)))
      mails.set(id, { id, ...meta, mail })
      for (const listener of listeners) listener()
    },
    list: to => newestFirst([...mails.values()].filter(one => to === undefined || isFor(one, to))),
    get: id => mails.get(id),
    raw: id => readFile(path(id, 'eml')),
    addresses: () => [...new Set(newestFirst([...mails.values()]).flatMap(one => one.envelope.to))],
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function idOf(mail: Mail, raw: Uint8Array): string {
  return createHash('sha256')
    .update(mail.messageId ?? raw)
    .digest('hex')
    .slice(0, 20)
}

function isFor(mail: StoredMail, address: string): boolean {
  return mail.envelope.to.some(to => to.toLowerCase() === address.toLowerCase())
}

function newestFirst(mails: StoredMail[]): StoredMail[] {
  return mails.sort((a, b) => b.receivedAt - a.receivedAt)
}

/** All or nothing: written beside, synced, then named. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.part`
  const file = await open(beside, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
}
