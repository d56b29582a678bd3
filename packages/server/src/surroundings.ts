import type { MessageIds } from '@presszero/mail'
import type { CaseState } from './case/state.js'
import type { Config } from './config.js'
import type { Surroundings } from './execute.js'
import type { WaitReader } from './readers/wait.js'
import { AWAY_AFTER_MS, type Signals } from './signals.js'

const DAY_MS = 86_400_000

/** What rules may know of the world besides the case, read from the readers, the signals and the options. */
export function createSurroundings({
  config,
  wait,
  signals,
  ids,
}: {
  config: Config
  wait: WaitReader
  signals: Signals
  /** Absent where the server has no mail. */
  ids: MessageIds | undefined
}): Surroundings {
  return async ({ now, caseId, queue, state }) => {
    // What is pledged counts everybody who has joined.
    await wait.caughtUp()
    const answerPledge = wait.answerPledge(queue, now)
    const replyPledge = wait.replyPledge(now)
    const mailbox = config.mail?.mailbox
    return {
      caseId,
      open: wait.isOpen(now),
      customerLive: now - (signals.heardAt(`case:${caseId}`) ?? Number.NEGATIVE_INFINITY) < AWAY_AFTER_MS,
      automaticMailsToday: automaticMailsSince(state, now - DAY_MS),
      mail: config.mail !== undefined,
      ...(answerPledge === undefined ? {} : { answerPledge }),
      ...(replyPledge === undefined ? {} : { replyPledge }),
      ...(mailbox === undefined ? {} : { mailbox }),
      ...(ids === undefined ? {} : { messageIdOf: (mailId: string) => ids.issue({ caseId, mailId }) }),
    }
  }
}

function automaticMailsSince(state: CaseState | undefined, since: number): number {
  const automatic = state?.mails.filter(
    mail => (mail.purpose === 'confirmation' || mail.purpose === 'acknowledgement') && mail.dueAt >= since,
  )
  return automatic?.length ?? 0
}
