import { randomUUID } from 'node:crypto'
import {
  type DeskBoard,
  type DeskCase,
  type DeskHuman,
  pathTo,
  type RouteName,
  routes,
} from '@presszero/wire'
import { eventually } from './eventually.ts'

/** A human at the desk, without its interface. Silent ones count as off, so that a presence is renewed until `close`. */
export interface Desk {
  readonly me: DeskHuman
  goOn(): Promise<void>
  goOff(): Promise<void>
  board(): Promise<DeskBoard>
  /** Waits until somebody is in the line, and takes the first. */
  takeNext(): Promise<DeskCase>
  /** Waits until the board shows the case of a reference such as `PZ-7K3M-92QD`. */
  find(reference: string): Promise<DeskCase>
  read(caseId: string): Promise<DeskCase>
  claim(caseId: string): Promise<DeskCase>
  reply(caseId: string, text: string): Promise<DeskCase>
  resolve(caseId: string, reason: string): Promise<DeskCase>
  forward(caseId: string): Promise<DeskCase>
  /** Stops the renewing of the presence. */
  close(): void
}

const renewMs = 15_000

/** @param link the one-time sign-in link that `presszero dev` prints, or that a sign-in mail holds */
export async function signInAtDesk(link: string): Promise<Desk> {
  const { origin, hash } = new URL(link)
  const { token, human }: { token: string; human: DeskHuman } = await ask(origin, 'deskOpenSession', {
    body: { secret: hash.slice(1) },
  })
  const call = (name: RouteName, options: Asking = {}) => ask(origin, name, { ...options, token })
  const on = (name: RouteName, id: string, body?: object): Promise<DeskCase> => call(name, { case: id, body })

  let renewing: NodeJS.Timeout | undefined
  const goOff = async () => {
    clearInterval(renewing)
    await call('deskPresence', { body: { presence: 'off' } })
  }
  const goOn = async () => {
    clearInterval(renewing)
    await call('deskPresence', { body: { presence: 'on' } })
    // A server that is being started again does not hear every one of them.
    renewing = setInterval(() => call('deskSignal', { body: { kind: 'here' } }).catch(() => {}), renewMs)
  }
  const board = (): Promise<DeskBoard> => call('deskBoard')
  const items = async () => {
    const { line, mine, unclaimed, recent } = await board()
    return [...line, ...mine, ...unclaimed, ...recent]
  }
  return {
    me: human,
    goOn,
    goOff,
    board,
    async takeNext() {
      const next = await eventually('somebody in the line', async () => (await board()).line[0])
      return on('deskClaim', next.id)
    },
    async find(reference) {
      const item = await eventually(`${reference} on the board`, async () =>
        (await items()).find(one => one.reference === reference),
      )
      return on('deskCase', item.id)
    },
    read: id => on('deskCase', id),
    claim: id => on('deskClaim', id),
    reply: (id, text) => on('deskReply', id, { id: randomUUID(), text }),
    resolve: (id, reason) => on('deskResolve', id, { reason }),
    forward: id => on('deskForward', id),
    close: () => clearInterval(renewing),
  }
}

interface Asking {
  case?: string
  body?: object | undefined
  token?: string
}

async function ask(origin: string, name: RouteName, { case: id, body, token }: Asking) {
  const path = pathTo(name, id === undefined ? {} : { case: id })
  const response = await fetch(origin + path, {
    method: routes[name].method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const said = await response.text()
  if (!response.ok) throw new Error(`${routes[name].method} ${path}: ${response.status} ${said}`)
  return said === '' ? undefined : JSON.parse(said)
}
