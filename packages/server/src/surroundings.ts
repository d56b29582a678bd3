import type { MessageIds } from '@presszero/mail'
import { type CaseState, isAutomatic } from './case/state.js'
import type { Config } from './config.js'
import type { Surroundings } from './execute.js'
import type { Log } from './log/port.js'
import type { WaitReader } from './readers/wait.js'
import { isOnPage, type Signals } from './signals.js'
import type { Tokens } from './tokens.js'

const DAY_MS = 86_400_000

/** What rules may know of the world besides the case, read from the readers, the signals and the options. */
export function createSurroundings({
  config,
  log,
  tokens,
  wait,
  signals,
  ids,
}: {
  config: Config
  log: Log
  tokens: Tokens
  wait: WaitReader
  signals: Signals
  /** Absent where the server has no mail. */
  ids: MessageIds | undefined
}): Surroundings {
  const mailsCounted = async (what: 'to' | 'from' | 'domain', address: string | undefined, since: number) =>
    address === undefined ? 0 : log.views.automaticMailsTo(tokens.ofCounted(what, address), since)

  return async ({ now, caseId, queue, topic, state, address }) => {
    // What is pledged counts everybody who has joined.
    await wait.caughtUp()
    const asker = { at: now, topic }
    const answerPledge = wait.answerPledge(queue, asker)
    const replyPledge = wait.replyPledge({ ...asker, queue, caseId })
    const mailbox = config.mail?.mailbox
    return {
      caseId,
      open: wait.isOpen(queue, now),
      customerLive: isOnPage(signals, caseId, now),
      automaticMailsToday: automaticMailsSince(state, now - DAY_MS),
      automaticMailsToAddress: await mailsCounted('to', address, now - DAY_MS),
      automaticMailsToAddressLately: await mailsCounted('to', address, now - 7 * DAY_MS),
      automaticMailsADay: config.mail?.automaticMailsADay ?? 0,
      addressHashOf: tokens.ofAddress,
      countedHashOf: tokens.ofCounted,
      acknowledgementsToDomainToday: await mailsCounted('domain', address, now - DAY_MS),
      forwardsOfSenderToday: await mailsCounted('from', address, now - DAY_MS),
      mail: config.mail !== undefined,
      ...(answerPledge === undefined ? {} : { answerPledge }),
      ...(replyPledge === undefined ? {} : { replyPledge }),
      ...(mailbox === undefined ? {} : { mailbox }),
      ...(ids === undefined ? {} : { messageIdOf: (mailId: string) => ids.issue({ caseId, mailId }) }),
    }
  }
}

function automaticMailsSince(state: CaseState | undefined, since: number): number {
  const automatic = state?.mails.filter(mail => isAutomatic(mail) && mail.dueAt >= since)
  return automatic?.length ?? 0
}
