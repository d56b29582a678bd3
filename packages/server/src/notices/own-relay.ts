import { isMailError } from '@presszero/mail'
import { type Relaying, relay } from '@presszero/mail/relay'
import type { z } from 'zod'
import { ConfigError, knownTopic } from '../config.js'
import type { Furniture, Identities } from '../furnish.js'
import { recordNotice } from './record-notice.js'
import type { relayOptions } from './relay-options.js'

/**
 * The relay within this server: it signs with the server's own key, and what it passes on is written to the log at once.
 *
 * @throws ConfigError
 */
export async function startOwnRelay(
  furniture: Furniture,
  { keys }: Pick<Identities, 'keys'>,
  { domain, ...options }: z.output<typeof relayOptions> & { domain: string },
): Promise<Relaying> {
  const { config, logger } = furniture
  const running = relay({
    ...options,
    ...{ domain, keys },
    async record({ caseId, recipients, topic, ...mail }) {
      const notice = { ...mail, noticeId: caseId, to: recipients, topic: knownTopic(config, topic) }
      await recordNotice(furniture, notice)
    },
    onError: (error, { caseId }) =>
      logger.error('A mail was passed on, and could not be recorded', { case: caseId, error: String(error) }),
  })
  return running.catch((error: unknown) => {
    if (!isMailError(error)) throw error
    throw new ConfigError([{ option: `mail.relay.${error.field}`, remedy: error.message }])
  })
}
