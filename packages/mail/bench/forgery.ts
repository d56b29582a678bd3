import { randomBytes, randomUUID } from 'node:crypto'
import { messageIds, readMail, replyAddresses, routeMail } from '@presszero/mail'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const domain = 'reply.shop.test'
const secret = (): string => randomBytes(32).toString('hex')
const options = {
  domain,
  keys: [
    { id: 'new', secret: secret() },
    { id: 'old', secret: secret() },
  ],
}
const theirs = { domain, keys: [{ id: 'new', secret: secret() }] }
const addresses = replyAddresses(options)
const ids = messageIds(options)
const forgedAddresses = replyAddresses(theirs)
const forgedIds = messageIds(theirs)

const below = (limit: number): number => Math.floor(Math.random() * limit)
const letter = (): string => alphabet.charAt(below(alphabet.length))
const at = (text: string, index: number, length: number, put: string): string =>
  text.slice(0, index) + put + text.slice(index + length)

const pool = Array.from({ length: 64 }, () => {
  const caseId = randomUUID()
  const address = { caseId, recipient: `${caseId.slice(0, 8)}@example.com` }
  return {
    address: addresses.issue({
      ...address,
      purpose: (['reply', 'bounce', 'desk'] as const)[below(3)] ?? 'reply',
    }),
    id: ids.issue({ caseId, mailId: 'm' }),
    forgedAddress: forgedAddresses.issue(address),
    forgedId: forgedIds.issue({ caseId, mailId: 'm' }),
  }
})
const anyOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
const known = new Set(pool.flatMap(({ address, id }) => [address, id]))

/** Ways to change the token that stands from `from` to `to` in a text. */
type Mutation = (text: string, from: number, to: number, other: string) => string
const mutations: readonly Mutation[] = [
  (text, from, to) => at(text, from + below(to - from), 1, letter()),
  (text, from, to) =>
    at(at(text, from + below(to - from), 1, letter()), from + below(to - from), 1, letter()),
  (text, from, to) => at(text, from + below(to - from), 1, ''),
  (text, from, to) => at(text, from + below(to - from), 0, letter()),
  (text, from, to, other) => {
    const cut = from + 1 + below(to - from - 1)
    return text.slice(0, cut) + other.slice(cut)
  },
  (text, from, to) => {
    const first = from + below(to - from - 1)
    return at(text, first, 2, text.charAt(first + 1) + text.charAt(first))
  },
  (text, from, to) => at(text, from, to - from, Array.from({ length: to - from }, letter).join('')),
  (text, from) => at(text, from - 2 < 0 ? from : from - 2, 1, anyOf(['r', 'b', 'd'])),
]

function mutated(text: string, other: string): string {
  const start = text.startsWith('<') ? 1 : 2
  return anyOf(mutations)(text, start, text.indexOf('@'), other)
}

/** Some mutations change nothing, or only the case of letters, which does not count. */
const same = (text: string): boolean => known.has(text.toLowerCase())

/** Forged or mutated addresses, Message-IDs and mails: none may be accepted, none may join a case. */
export async function forgery(count: number): Promise<void> {
  const accepted = { addresses: 0, ids: 0, mails: 0 }
  const tried = { addresses: 0, ids: 0, mails: 0 }
  while (tried.addresses + tried.ids + tried.mails < count) {
    const [one, other] = [anyOf(pool), anyOf(pool)]
    const address = below(10) === 0 ? one.forgedAddress : mutated(one.address, other.address)
    const id = below(10) === 0 ? one.forgedId : mutated(one.id, other.id)
    if (!same(address)) {
      tried.addresses++
      if (!('invalid' in addresses.read(address))) accepted.addresses++
    }
    if (!same(id)) {
      tried.ids++
      if (!('invalid' in ids.read(id))) accepted.ids++
    }
    if (same(address) || same(id) || below(20) > 0) continue
    tried.mails++
    const raw = `From: eve@example.com\nTo: ${address}\nIn-Reply-To: ${id}\nReferences: ${id}\nSubject: x\n\nx`
    const route = await routeMail(await readMail(Buffer.from(raw)), {
      envelope: { to: [address] },
      addresses,
      messageIds: ids,
    })
    if (!('none' in route)) accepted.mails++
  }
  const report = (name: keyof typeof tried): string => `${accepted[name]} of ${tried[name]} ${name}`
  console.log(`accepted: ${report('addresses')}, ${report('ids')}, ${report('mails')}`)
  if (accepted.addresses + accepted.ids + accepted.mails > 0) process.exitCode = 1
}
