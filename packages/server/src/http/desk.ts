import { randomUUID } from 'node:crypto'
import {
  deskNoteRequest,
  deskReplyRequest,
  deskSignalRequest,
  openSessionRequest,
  presenceRequest,
  resolveRequest,
  signInRequest,
  transferRequest,
} from '@presszero/wire'
import type { CaseCommand } from '../case/commands.js'
import { queuesHere } from '../config.js'
import { noteHuman } from '../log/note-human.js'
import { sha256 } from '../tokens.js'
import { readJson } from './body.js'
import { authorisedHuman, done, type House, json, limit } from './context.js'
import { ProblemResponse } from './problems.js'
import { eventStream } from './sse.js'
import { needMail } from './visitor.js'

const LINK_LIVES_MS = 15 * 60_000
const SESSION_LIVES_MS = 12 * 60 * 60_000

/** Sends a one-time link if the address is that of a human here. The answer is the same either way. */
export async function askSignIn(house: House, request: Request, client: string): Promise<Response> {
  limit(house, 'signIn', client)
  needMail(house)
  const { email } = await readJson(request, signInRequest)
  const human = house.config.humans.find(one => one.email.toLowerCase() === email.toLowerCase())
  // Refused in silence: who asks is not told who works here, and the links that were sent still hold.
  const { limiter, clock } = house
  if (human && limiter.take('signInMail', human.id, clock.now()).allowed) await inviteHuman(house, human.id)
  return new Response(null, { status: 202 })
}

/** Writes down that a sign-in mail is owed, and returns the secret of its link. */
export async function inviteHuman(
  house: Pick<House, 'log' | 'clock' | 'tokens'>,
  humanId: string,
): Promise<string> {
  const mailId = randomUUID()
  const secret = house.tokens.ofSignIn(mailId)
  const expiresAt = house.clock.now() + LINK_LIVES_MS
  await noteHuman(house, humanId, [
    { type: 'sign-in-asked', mailId, secretHash: sha256(secret), expiresAt },
    { type: 'mail-due', mailId, purpose: 'sign-in' },
  ])
  return secret
}

/** Exchanges the secret of a link, once, for a session. */
export async function openSession(house: House, request: Request, client: string): Promise<Response> {
  limit(house, 'signIn', client)
  const { secret } = await readJson(request, openSessionRequest)
  const secretHash = sha256(secret)
  const link = await house.log.views.signIn(secretHash)
  const now = house.clock.now()
  if (link === undefined || link.used || link.expiresAt <= now) throw new ProblemResponse('link-used')
  const token = house.tokens.ofSession(secret)
  const expiresAt = now + SESSION_LIVES_MS
  const { repeated } = await noteHuman(
    house,
    link.humanId,
    [{ type: 'session-opened', tokenHash: sha256(token), secretHash, expiresAt }],
    `session:${secretHash}`,
  )
  if (repeated) throw new ProblemResponse('link-used')
  return json({ token, human: await house.live.human(link.humanId) }, 201)
}

export async function closeSession(house: House, request: Request): Promise<Response> {
  const { humanId, tokenHash } = await authorisedHuman(house, request)
  await noteHuman(house, humanId, [{ type: 'session-closed', tokenHash }])
  return new Response(null, { status: 204 })
}

export async function setPresence(house: House, request: Request): Promise<Response> {
  const { humanId } = await authorisedHuman(house, request)
  const { presence } = await readJson(request, presenceRequest)
  house.signals.seen(`human:${humanId}`, house.clock.now())
  const on = (await house.log.views.humansOn()).includes(humanId)
  if (on !== (presence === 'on'))
    await noteHuman(house, humanId, [
      presence === 'on' ? { type: 'went-on' } : { type: 'went-off', why: 'asked' },
    ])
  return json(await house.live.human(humanId))
}

export async function readBoard(house: House, request: Request): Promise<Response> {
  const { humanId } = await authorisedHuman(house, request)
  return json(await house.live.board(humanId))
}

export async function liveDesk(house: House, request: Request): Promise<Response> {
  const { humanId, tokenHash } = await authorisedHuman(house, request)
  limit(house, 'stream', humanId)
  house.signals.seen(`human:${humanId}`, house.clock.now())
  return eventStream(
    send => house.live.subscribeDesk(humanId, send),
    async () => {
      const session = await house.log.views.session(tokenHash)
      return session !== undefined && session.expiresAt > house.clock.now()
    },
  )
}

export async function deskSignal(house: House, request: Request): Promise<Response> {
  const { humanId } = await authorisedHuman(house, request)
  const body = await readJson(request, deskSignalRequest)
  const who = `human:${humanId}`
  house.signals.seen(who, house.clock.now())
  if (body.kind !== 'here' && body.case !== undefined)
    house.signals.typing(who, body.kind === 'typing', body.case)
  return new Response(null, { status: 204 })
}

export async function readDeskCase(house: House, request: Request, caseId: string): Promise<Response> {
  await authorisedHuman(house, request)
  return json(await house.live.deskCase(caseId))
}

export async function claim(house: House, request: Request, caseId: string): Promise<Response> {
  return act(house, request, caseId, async humanId => ({ type: 'claim', humanId }))
}

export async function release(house: House, request: Request, caseId: string): Promise<Response> {
  return act(house, request, caseId, async humanId => ({ type: 'release', humanId, why: 'asked' }))
}

export async function reply(house: House, request: Request, caseId: string): Promise<Response> {
  const { humanId } = await authorisedHuman(house, request)
  const { id, text } = await readJson(request, deskReplyRequest)
  return run(
    house,
    humanId,
    caseId,
    { type: 'reply', humanId, messageId: id, text },
    `message:${caseId}:${id}`,
  )
}

export async function resolve(house: House, request: Request, caseId: string): Promise<Response> {
  return act(house, request, caseId, async humanId => ({
    type: 'resolve',
    humanId,
    ...(await readJson(request, resolveRequest)),
  }))
}

/** For those who answer only. Whoever has the case: any of them may write one. */
export async function note(house: House, request: Request, caseId: string): Promise<Response> {
  const { humanId } = await authorisedHuman(house, request)
  const { id: noteId, text } = await readJson(request, deskNoteRequest)
  return run(house, humanId, caseId, { type: 'add-note', humanId, noteId, text }, `note:${caseId}:${noteId}`)
}

export async function transfer(house: House, request: Request, caseId: string): Promise<Response> {
  return act(house, request, caseId, async humanId => {
    const { queue, reason } = await readJson(request, transferRequest)
    const queues = queuesHere(house.config)
    if (!queues.includes(queue))
      throw new ProblemResponse('invalid-request', {
        errors: [{ field: 'queue', remedy: `write one of: ${queues.join(', ')}` }],
      })
    return { type: 'transfer', humanId, queue, ...(reason === undefined ? {} : { reason }) }
  })
}

export async function forward(house: House, request: Request, caseId: string): Promise<Response> {
  needMail(house)
  return act(house, request, caseId, async humanId => ({ type: 'forward', humanId }))
}

async function act(
  house: House,
  request: Request,
  caseId: string,
  commandFor: (humanId: string) => Promise<CaseCommand>,
): Promise<Response> {
  const { humanId } = await authorisedHuman(house, request)
  return run(house, humanId, caseId, await commandFor(humanId))
}

async function run(
  house: House,
  humanId: string,
  caseId: string,
  command: CaseCommand,
  once?: string,
): Promise<Response> {
  house.signals.seen(`human:${humanId}`, house.clock.now())
  done(await house.execute(caseId, command, once === undefined ? {} : { once }))
  return json(await house.live.deskCase(caseId))
}
