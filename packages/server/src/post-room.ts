import { OTHER_TOPIC, queueOf, queuesHere } from './config.js'
import type { Furniture } from './furnish.js'
import { createFilingReader } from './intake/file.js'
import { startIntake } from './intake/intake.js'
import { systemDns } from './intake/lookups.js'
import { createNoticeKeeper } from './notices/keeper.js'
import { startOwnRelay } from './notices/own-relay.js'
import { createMailer } from './readers/mailer.js'

export interface Ports {
  /** Of each source; 0 for one without a port. */
  mailPorts: readonly number[]
  relayPort?: number
}

export interface PostRoom {
  /** Opens the sources, and the relay where there is one. */
  start(): Promise<Ports>
  close(): Promise<void>
}

/** Mail both ways: what is owed is sent, what arrives is kept and filed. Absent where the options have no mail. */
export function createPostRoom(furniture: Furniture): PostRoom | undefined {
  const { config, identities, log, execute, clock, logger, people, tokens, reading } = furniture
  const { mail, company } = config
  if (mail === undefined || identities === undefined) return undefined
  const { transport, sources, mailbox, domain, trustedSubmitters } = mail
  const resolver = mail.verifySenders ? (mail.resolver ?? systemDns()) : undefined
  const mailer = createMailer({
    ...{ log, execute, transport, clock, logger, owner: config.node },
    company: {
      ...{ name: company.name, topics: company.topics, queues: queuesHere(config), domain, mailbox, people },
      ...identities,
      locale: config.locale,
      timeZone: company.hours?.timeZone,
      baseUrl: config.baseUrl,
      signInSecret: tokens.ofSignIn,
      simulation: config.simulation,
    },
  })
  const filing = createFilingReader({
    ...{ log, execute, clock, logger, people, mailbox, owner: config.node },
    ...{ reading, resolver, trustedSubmitters, queues: queuesHere(config) },
    ...identities,
    opening: {
      ...{ topic: OTHER_TOPIC, queue: queueOf(config, OTHER_TOPIC), locale: config.locale },
      queueOf: topic => queueOf(config, topic),
    },
  })
  const keeper = createNoticeKeeper({ log, clock, logger, keepDays: mail.notices.keepDays })
  let closeIntake = async () => {}
  let closeRelay = async () => {}
  return {
    async start() {
      const intake = await startIntake({ log, sources, clock, logger, addresses: identities.addresses })
      closeIntake = intake.close
      mailer.start()
      filing.start()
      keeper.start()
      const relay = mail.relay && (await startOwnRelay(furniture, identities, { ...mail.relay, domain }))
      closeRelay = relay?.close ?? closeRelay
      return { mailPorts: intake.ports, ...(relay === undefined ? {} : { relayPort: relay.port }) }
    },
    async close() {
      await closeIntake()
      await closeRelay()
      await filing.close()
      await keeper.close()
      await mailer.close()
      await transport.close()
    },
  }
}
