import { type Http, type Trouble, troubleOf } from '@presszero/core'
import type { OpenSessionRequest, OpenSessionResponse, SignInRequest } from '@presszero/wire'
import { deskRoutes } from '@presszero/wire/plain'
import { atom, type ReadableAtom } from 'nanostores'
import type { Session, SessionKeeper } from './session.js'

/** How far somebody is with coming in. `trouble` says why the step before did not lead on. */
export type Access =
  | { step: 'ask'; email: string; trouble?: Trouble }
  | { step: 'asking'; email: string }
  | { step: 'sent'; email: string }
  | { step: 'opening'; trouble?: Trouble }
  | { step: 'in'; session: Session }

export interface AccessStore {
  readonly $access: ReadableAtom<Access>
  /** Asks for a link by mail. */
  ask(email: string): Promise<void>
  /** Back to the form, for another link. */
  askAgain(): void
  /** Exchanges the secret of a link for a session. */
  enter(secret: string): Promise<void>
  /** Tries once more to use the link, after the network failed. */
  retry(): Promise<void>
  /** The session is over: the human signed out, or the server says so. */
  leave(trouble?: Trouble): void
}

export function createAccess(http: Http, keeper: SessionKeeper): AccessStore {
  const session = keeper.read()
  const $access = atom<Access>(session ? { step: 'in', session } : { step: 'ask', email: '' })
  let unused: string | undefined

  const enter = async (secret: string) => {
    unused = secret
    $access.set({ step: 'opening' })
    try {
      const json: OpenSessionRequest = { secret }
      const { token, human } = await http<OpenSessionResponse>(deskRoutes.deskOpenSession, { json })
      const opened = { token, human: human.id }
      keeper.keep(opened)
      $access.set({ step: 'in', session: opened })
    } catch (error) {
      const trouble = troubleOf(error)
      const isDead = trouble.code === 'link-used' || trouble.code === 'invalid-request'
      $access.set(
        isDead ? { step: 'ask', email: '', trouble: { code: 'link-used' } } : { step: 'opening', trouble },
      )
    }
  }

  return {
    $access,
    async ask(email) {
      $access.set({ step: 'asking', email })
      try {
        const json: SignInRequest = { email }
        await http(deskRoutes.deskSignIn, { json })
        $access.set({ step: 'sent', email })
      } catch (error) {
        $access.set({ step: 'ask', email, trouble: troubleOf(error) })
      }
    },
    askAgain() {
      const access = $access.get()
      $access.set({ step: 'ask', email: 'email' in access ? access.email : '' })
    },
    enter,
    async retry() {
      if (unused !== undefined) await enter(unused)
    },
    leave(trouble) {
      keeper.forget()
      $access.set({ step: 'ask', email: '', ...(trouble ? { trouble } : {}) })
    },
  }
}
