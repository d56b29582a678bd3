import type { OpenCaseRequest } from '@presszero/wire'
import { troubleOf } from '../net/errors.js'
import { keyOf } from './deliver.js'
import type { Lifecycle } from './lifecycle.js'
import type { Parts } from './parts.js'
import type { ContactStore, Draft, OutgoingEntry } from './types.js'

export type Actions = Pick<
  ContactStore,
  | 'askForHuman'
  | 'leaveLine'
  | 'send'
  | 'retry'
  | 'discard'
  | 'setDraft'
  | 'setName'
  | 'leaveMessage'
  | 'giveEmail'
  | 'typing'
  | 'setTopic'
  | 'forget'
>

/** What a person can do. Every wish is on disk before it is sent. */
export function createActions(parts: Parts, { begin, end }: Pick<Lifecycle, 'begin' | 'end'>): Actions {
  const { server, locale, storage, $topic, $trouble, client, keeper, draft, outbox, live } = parts

  const act = async () => {
    if (server === undefined) {
      throw new TypeError('This contact is static: set the option server to send anything.')
    }
    await begin()
  }

  /** The text that is on its way to the disk. */
  let beingKept: string | undefined

  const type = (typed: Partial<Draft>) => {
    if (server === undefined) return
    void begin()
    draft.set(typed)
  }

  const ask = (request: Pick<OpenCaseRequest, 'wants' | 'topic' | 'text' | 'email' | 'name'>) => {
    const topic = request.topic ?? $topic.get()
    const name = (request.name ?? draft.$draft.get().name).trim()
    return outbox.add({
      kind: 'ask',
      request: {
        ...request,
        locale,
        topic: topic ?? undefined,
        name: name || undefined,
        ...currentPage(),
      },
    })
  }

  const waitingAsk = (wants?: OpenCaseRequest['wants']) =>
    outbox.$entries
      .get()
      .find(
        entry =>
          entry.state !== 'failed' && wanted(entry) !== undefined && (!wants || wanted(entry) === wants),
      )

  const dropFailed = async (isMeant: (entry: OutgoingEntry) => boolean) => {
    const failed = outbox.$entries.get().filter(entry => entry.state === 'failed' && isMeant(entry))
    await Promise.all(failed.map(({ id }) => outbox.discard(id)))
  }

  const discard = async (id: string) => {
    const entry = await outbox.discard(id)
    const text = entry && textOf(entry)
    if (text) draft.giveBack(text)
  }

  return {
    async askForHuman({ text, ...rest } = {}) {
      await act()
      const written = text?.trim() ? text : undefined
      if (waitingAsk('human') && written === undefined) return
      await dropFailed(entry => wanted(entry) === 'human' && textOf(entry) === undefined)
      await ask({ wants: 'human', ...rest, text: written })
      if (written !== undefined) draft.sent(written)
    },

    async leaveLine() {
      await act()
      const asked = outbox.$entries.get().find(entry => wanted(entry) === 'human')
      if (asked) await discard(asked.id)
      const held = keeper.$held.get()
      if (!held?.view.line) return
      try {
        await client.leaveLine(keyOf(held))
      } catch (error) {
        const trouble = troubleOf(error)
        if (trouble.code !== 'not-in-line') return $trouble.set(trouble)
      }
      $trouble.set(null)
      await keeper.change(view => ({ ...view, line: null, status: 'open' }))
    },

    async send(text) {
      // A second press while the first is being written down is the same press.
      if (text.trim() === '' || text === beingKept) return
      beingKept = text
      try {
        await act()
        live.stopTyping()
        if (keeper.$held.get() || waitingAsk()) await outbox.add({ kind: 'message', text })
        else await ask({ wants: 'human', text })
        draft.sent(text)
      } finally {
        beingKept = undefined
      }
    },

    async retry(id) {
      await act()
      await outbox.retry(id)
    },

    async discard(id) {
      await act()
      await discard(id)
    },

    setDraft: text => type({ text }),
    setName: name => type({ name }),

    async leaveMessage({ email, text, ...rest }) {
      await act()
      await dropFailed(entry => entry.body.kind === 'email')
      await ask({ wants: 'mail', email: email.trim(), text, ...rest })
      draft.sent(text)
    },

    async giveEmail(address, name) {
      await act()
      if (!(keeper.$held.get() || waitingAsk())) {
        throw new TypeError('giveEmail needs a case: use leaveMessage, which opens one.')
      }
      await dropFailed(entry => entry.body.kind === 'email')
      await outbox.add({ kind: 'email', email: address.trim(), name })
    },

    typing() {
      live.type()
    },

    setTopic: topic => $topic.set(topic),

    async forget() {
      await outbox.clear()
      await keeper.letGo()
      draft.clear()
      parts.bell.ring()
      end()
      await storage.clear()
    },
  }
}

function wanted({ body }: OutgoingEntry): OpenCaseRequest['wants'] | undefined {
  return body.kind === 'ask' ? body.request.wants : undefined
}

function textOf({ body }: OutgoingEntry): string | undefined {
  if (body.kind === 'message') return body.text
  return body.kind === 'ask' ? body.request.text : undefined
}

/** The page on which the person asks, without its query. */
function currentPage(): { page?: string } {
  return typeof location === 'undefined' ? {} : { page: location.origin + location.pathname }
}
