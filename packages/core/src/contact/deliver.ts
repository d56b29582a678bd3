import type { OpenCaseRequest, ProblemCode } from '@presszero/wire'
import type { CaseKey, Client } from '../net/client.js'
import { ProblemError } from '../net/errors.js'
import type { CaseKeeper } from './keeper.js'
import type { HeldCase, OutgoingEntry } from './types.js'

/**
 * Sends one entry of the outbox. Only one tab does this at a time, and the case is read from storage: of two asks made
 * in two tabs the first opens the case, and the second joins it.
 */
export function createDelivery(client: Client, keeper: CaseKeeper, locale: string) {
  const open = async (entry: OutgoingEntry, request: OpenCaseRequest, signal: AbortSignal) => {
    const opened = await client.openCase(request, entry.id, signal)
    signal.throwIfAborted()
    await keeper.hold({ view: opened.case, token: opened.token, openedBy: entry.id })
  }

  const post = async (key: CaseKey, id: string, text: string, signal: AbortSignal) => {
    const { message } = await client.postMessage(key, { id, text }, signal)
    await keeper.addMessage(message)
  }

  const giveEmail = async (key: CaseKey, email: string, name: string | undefined, signal: AbortSignal) => {
    const answer = await client.giveEmail(key, name === undefined ? { email } : { email, name }, signal)
    await keeper.change(view => ({ ...view, email: answer.email }))
  }

  const join = async (key: CaseKey, signal: AbortSignal) => {
    try {
      const { line } = await client.joinLine(key, signal)
      await keeper.change(view => ({ ...view, status: 'waiting', line }))
    } catch (error) {
      // A human has the case already: that is what was asked for.
      if (!isRefusal(error, 'not-in-line')) throw error
    }
  }

  const askAgain = async (held: HeldCase, id: string, request: OpenCaseRequest, signal: AbortSignal) => {
    const key = keyOf(held)
    if (request.email !== undefined) await giveEmail(key, request.email, request.name, signal)
    if (request.text !== undefined) await post(key, id, request.text, signal)
    if (request.wants === 'mail' && held.view.line) await client.leaveLine(key, signal)
    if (request.wants === 'human') {
      await join(key, signal)
    }
  }

  const send = async (held: HeldCase | null, entry: OutgoingEntry, signal: AbortSignal) => {
    const { id, body } = entry
    if (body.kind === 'ask') {
      if (held?.openedBy === id) return
      await (held ? askAgain(held, id, body.request, signal) : open(entry, body.request, signal))
    } else if (body.kind === 'message') {
      if (held?.openedBy === id) return
      await (held
        ? post(keyOf(held), id, body.text, signal)
        : open(entry, { wants: 'human', text: body.text, locale }, signal))
    } else {
      if (!held) throw new ProblemError(noCase)
      await giveEmail(keyOf(held), body.email, body.name, signal)
    }
  }

  return async (entry: OutgoingEntry, signal: AbortSignal): Promise<void> => {
    const held = await keeper.load()
    try {
      await send(held, entry, signal)
    } catch (error) {
      if (!(held && isGone(error))) throw error
      // The case was erased or the token withdrawn: what was typed is not lost with it, it opens a new case.
      await keeper.letGo()
      await send(null, entry, signal)
    }
  }
}

export function keyOf({ view, token }: HeldCase): CaseKey {
  return { case: view.id, token }
}

/** Whether the server no longer knows the case, or no longer this token for it. */
export function isGone(error: unknown): boolean {
  return isRefusal(error, 'case-not-found') || isRefusal(error, 'unauthenticated')
}

function isRefusal(error: unknown, code: ProblemCode): boolean {
  return error instanceof ProblemError && error.problem.code === code
}

const noCase = {
  type: 'https://presszero.dev/problems/case-not-found',
  title: 'No case is held',
  status: 404,
  code: 'case-not-found',
} as const
