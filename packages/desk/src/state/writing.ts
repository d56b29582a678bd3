import {
  type Bell,
  createOutbox,
  type DurableStorage,
  type OutboxEntry,
  type OutboxRecord,
  type Trouble,
  troubleOf,
} from '@presszero/core'
import type { DeskCase } from '@presszero/wire'
import type { ReadableAtom } from 'nanostores'
import type { DeskClient } from './client.js'
import { createDrafts, type Drafts, draftKey } from './drafts.js'
import { createTypist } from './typing.js'

/** What was written and is on its way: an answer to the customer, or a note for colleagues. */
export interface Reply {
  case: string
  text: string
  internal?: true
}

export interface DeskRecord extends OutboxRecord<Reply> {
  drafts: Drafts
}

/** What one writes, from the first letter until the server has it: it is on disk all the way. */
export interface Writing {
  readonly $drafts: ReadableAtom<Drafts>
  /** Answers and notes that are not at the server yet. */
  readonly $outgoing: ReadableAtom<readonly OutboxEntry<Reply>[]>
  /** Keeps what is being written, and tells the customer that somebody writes. */
  write(caseId: string, text: string): void
  /** Keeps what is being written for colleagues. */
  writeNote(caseId: string, text: string): void
  /** Sends the answer, in order with those before it; what was typed is on disk before the first request. */
  reply(caseId: string, text: string): Promise<void>
  /** Adds a note for colleagues, as durably as an answer. */
  keepNote(caseId: string, text: string): Promise<void>
  retry(replyId: string): Promise<void>
  /** Takes back an answer or note that was not sent: its text is a draft again. */
  discard(replyId: string): Promise<void>
  start(): void
  stop(): void
}

export interface WritingOptions {
  /** Of the human: what one wrote is not sent by another. */
  name: string
  client: Pick<DeskClient, 'reply' | 'note' | 'signal'>
  storage: DurableStorage<DeskRecord>
  bell: Bell
  onCase: (view: DeskCase) => void
  onTrouble: (trouble: Trouble) => void
}

export function createWriting({ name, client, storage, bell, onCase, onTrouble }: WritingOptions): Writing {
  const drafts = createDrafts(storage, bell)
  const typist = createTypist(client)
  const outbox = createOutbox<Reply>({
    name,
    storage,
    bell,
    async deliver({ id, body }, signal) {
      try {
        const send = body.internal ? client.note : client.reply
        onCase(await send(body.case, { id, text: body.text }, signal))
      } catch (error) {
        // Ends the session before the outbox takes it for refused: it goes out after the next sign-in.
        if (!signal.aborted) onTrouble(troubleOf(error))
        throw error
      }
    },
  })

  /** The drafts that are on their way to the disk as answers or notes. */
  const beingKept = new Set<string>()
  const send = async (reply: Reply) => {
    const key = draftKey(reply)
    // A second press while the first is being written down is the same press.
    if (beingKept.has(key)) return
    beingKept.add(key)
    try {
      await outbox.add(reply)
      drafts.set(key, '')
    } finally {
      beingKept.delete(key)
    }
  }

  return {
    $drafts: drafts.$drafts,
    $outgoing: outbox.$entries,
    write(caseId, text) {
      drafts.set(draftKey({ case: caseId }), text)
      if (text.trim() === '') typist.stopped()
      else typist.typed(caseId)
    },
    writeNote: (caseId, text) => drafts.set(draftKey({ case: caseId, internal: true }), text),
    async reply(caseId, text) {
      typist.stopped()
      await send({ case: caseId, text })
    },
    keepNote: (caseId, text) => send({ case: caseId, text, internal: true }),
    retry: outbox.retry,
    async discard(replyId) {
      const entry = await outbox.discard(replyId)
      if (entry) drafts.giveBack(draftKey(entry.body), entry.body.text)
    },
    start() {
      void drafts.load()
      void outbox.start()
    },
    stop: outbox.stop,
  }
}
