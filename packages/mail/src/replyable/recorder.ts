import { setTimeout as delay, setImmediate } from 'node:timers/promises'
import { htmlToText } from '../reply/html/to-lines.js'
import type { AnswerableMail } from './types.js'
import { NoticeRefused, type NoticeServer, noticePoster } from './webhook.js'

/** Tells a Press Zero server of mails, so that the case of an answer shows what it answers. */
export interface NoticeRecorder {
  /**
   * Resolves once it is recorded, or when the time is over that a mail may wait for it; it is then tried again in the
   * background. Never rejects.
   */
  record(mail: AnswerableMail): Promise<void>
  /** Tries once more what is left, and gives up the rest. */
  close(): Promise<void>
}

const AT_ONCE = 50
/** Mails that wait to be told at most, some 20 MB; the server is then down for long. */
const MOST_WAITING = 1_000
/** With the delays below, the last attempt is an hour after the first. */
const MOST_ATTEMPTS = 65
const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 60_000
/** Of a mail this much is shown when it is answered. */
const MOST_CHARACTERS = 20_000

interface Waiting {
  mail: AnswerableMail
  body: object
  /** Lets the mail go that waits for it. */
  release(): void
}

/**
 * `onError` is told of each mail that could not be recorded for good: its answer still opens a case.
 *
 * @throws MailError `bad-option`
 */
export function noticeRecorder(
  server: NoticeServer,
  onError: (error: unknown, mail: AnswerableMail) => void = () => undefined,
): NoticeRecorder {
  const post = noticePoster(server)
  const { timeout = 2_000 } = server
  const closing = new AbortController()
  let waiting: readonly Waiting[] = []
  let running: Promise<void> | undefined
  /** In a row: while there are any, no mail waits. */
  let failures = 0

  async function run(): Promise<void> {
    // What is recorded in the same turn goes in one request.
    await setImmediate()
    while (waiting.length > 0) {
      const batch = waiting.slice(0, AT_ONCE)
      const left = await attempt(batch)
      waiting = [...left, ...waiting.slice(batch.length)]
      if (left.length > 0 && closing.signal.aborted) break
      if (left.length > 0) await pause()
    }
    running = undefined
  }

  /** Returns those that are to be told later. One that is refused keeps none of the others from being told. */
  async function attempt(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      await post(JSON.stringify({ notices: batch.map(({ body }) => body) }), timeout)
      failures = 0
    } catch (error) {
      const isRefused = error instanceof NoticeRefused
      if (isRefused && batch.length > 1) return (await Promise.all(batch.map(one => attempt([one])))).flat()
      if (!isRefused && ++failures < MOST_ATTEMPTS) {
        for (const one of batch) one.release()
        return batch
      }
      failures = 0
      for (const { mail } of batch) onError(error, mail)
    }
    for (const one of batch) one.release()
    return []
  }

  function pause(): Promise<unknown> {
    const wait = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1))
    return untilOver(wait, closing.signal)
  }

  return {
    async record(mail) {
      if (waiting.length >= MOST_WAITING || closing.signal.aborted)
        return onError(new Error('Too many mails wait to be recorded: the server does not answer'), mail)
      const isBehind = failures > 0
      const recorded = new Promise<void>(release => {
        waiting = [...waiting, { mail, body: noticeOf(mail), release }]
      })
      running ??= run()
      if (isBehind) return
      const late = new AbortController()
      await Promise.race([recorded, untilOver(timeout, late.signal)])
      late.abort()
    },
    async close() {
      closing.abort()
      await running
      for (const { mail } of waiting) onError(new Error('Closed before it was recorded'), mail)
      waiting = []
    },
  }
}

/** Keeps no process running. */
function untilOver(ms: number, signal: AbortSignal): Promise<unknown> {
  return delay(ms, undefined, { ref: false, signal }).catch(() => undefined)
}

/** What the server takes: what is longer, or written otherwise, is cut or left out. */
function noticeOf({
  caseId,
  messageId,
  recipients,
  subject,
  text,
  html,
  about,
  topic,
  locale,
}: AnswerableMail) {
  const said = text ?? (html === undefined ? '' : htmlToText(html))
  return {
    ...{ id: caseId, to: recipients.slice(0, 100).map(one => one.slice(0, 320)) },
    ...{ subject: subject.slice(0, 1000), text: said.slice(0, MOST_CHARACTERS) },
    ...(/^<[^\s<>]{1,500}>$/.test(messageId) ? { messageId } : {}),
    ...(about === undefined || about === '' ? {} : { about: about.slice(0, 200) }),
    ...(topic !== undefined && /^[a-z0-9][a-z0-9-]{0,62}$/.test(topic) ? { topic } : {}),
    ...(locale !== undefined && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(locale) ? { locale } : {}),
    sentAt: new Date().toISOString(),
  }
}
