import { isIP } from 'node:net'
import { isUnanswerable, type MailSource, type MailTransport } from '@presszero/mail'
import type { DnsResolver } from '@presszero/mail/verify'
import type { MailWebhook } from '@presszero/mail/webhooks'
import { allLocales } from '@presszero/text/all'
import { createCalendar } from '@presszero/wait/hours'
import { contact, emailAddress, localeTag, personName, slug } from '@presszero/wire'
import { z } from 'zod'
import { isOrigin } from './http/guard/origins.js'
import { isWebhookSecret } from './http/guard/signatures.js'
import type { Log } from './log/port.js'
import type { Logger } from './logger.js'
import { relayOptions } from './notices/relay-options.js'
import type { Clock } from './readers/clock-port.js'
import type { Signals } from './signals.js'

const port = <Port>(method: string, remedy: string) =>
  z.custom<Port>(
    value => typeof value === 'object' && value !== null && method in value,
    `is not such an object; ${remedy}`,
  )

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'write an absolute address, such as "https://contact.example.com"' })
  .transform(url => url.replace(/\/+$/, ''))

const origin = z
  .string()
  .transform(text => text.replace(/\/+$/, ''))
  .refine(isOrigin, {
    error: 'write an origin without a path, such as "https://www.example.com", or "http://localhost:*"',
  })

const unanswerable = 'nobody can answer such an address; write one that a human reads'
const answerable = emailAddress.check(
  z.refine((address: string) => !isUnanswerable(address), { error: unanswerable }),
)
const company = contact.check(
  z.refine(({ email = '' }) => !isUnanswerable(email), { path: ['email'], error: unanswerable }),
)

const human = z.strictObject({
  id: slug,
  name: personName,
  role: z.string().max(60).optional(),
  /** Where the sign-in link goes, and whose answers by mail are theirs. */
  email: answerable,
  /** The queues they answer; all when left out. */
  queues: z.array(slug).min(1).optional(),
})

const isIpAddress = (text: string) => isIP(text) !== 0

const webhookSecret = z.string().refine(isWebhookSecret, {
  error: 'write "whsec_" and the output of "openssl rand -base64 32"',
})

const mail = z.strictObject({
  /** The domain that receives the answers to our mails: its MX record leads to this server, or to its mailbox. */
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'write a domain name, such as "reply.example.com"'),
  transport: port<MailTransport>('send', 'write smtpTransport({ host: "…" }) of @presszero/mail/smtp'),
  sources: z
    .array(
      port<MailSource>('receive', 'write smtpReceiver({ port: 25, domains: ["…"] }) of @presszero/mail/smtp'),
    )
    .default([]),
  /** Providers that receive our mail and post it to `/v1/inbound/` and the name of the webhook. */
  webhooks: z
    .array(
      port<MailWebhook>('receive', 'write postmark({ … }), or another of @presszero/mail/webhooks').refine(
        webhook => /^[a-z0-9-]+$/.test(webhook?.name ?? ''),
        'needs a name of lower-case letters, digits and "-"',
      ),
    )
    .refine(webhooks => new Set(webhooks.map(one => one.name)).size === webhooks.length, {
      error: 'has two of one name; give the second another, such as postmark({ name: "postmark-eu", … })',
    })
    .default([]),
  /** The company's own mailbox, where humans may answer with any mail program. */
  mailbox: z.optional(answerable),
  /**
   * Automatic mails in a day to one address whose owner did not prove to be the one who asks. More than one lets
   * anybody use this server to fill somebody else's mailbox.
   */
  automaticMailsADay: z.int().positive().default(1),
  /**
   * Keys of the company's own applications that make their mails answerable themselves (`replyable`, `presszero relay`):
   * answers and bounces that came by them are read here. This server signs with a key of its own.
   */
  keys: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        secret: z.union([
          z.string().min(32, 'write at least 32 random characters'),
          z.instanceof(Uint8Array).refine(bytes => bytes.length >= 32, 'give at least 32 random bytes'),
        ]),
      }),
    )
    .default([]),
  /** Mails of the company's own applications, which become cases when they are answered. */
  notices: z
    .strictObject({
      /** With which applications sign what they tell of the mails that they send themselves. */
      secret: webhookSecret.optional(),
      /** After how many days is forgotten what they said. */
      keepDays: z.number().positive().default(400),
      /** The most mails that `mail.send` sends to one address in a day. */
      mostADay: z.int().positive().default(100),
    })
    .prefault({}),
  /** Takes mails of applications by SMTP, makes them answerable and passes them on. */
  relay: relayOptions.optional(),
  /** IP addresses of peers whose submissions are the company's own. */
  trustedSubmitters: z
    .array(
      z.string().refine(isIpAddress, 'write an IP address, such as "192.0.2.1": names are not looked up'),
    )
    .default([]),
  /**
   * Whether DKIM, SPF and DMARC are asked about whoever sent a mail. Without it, those of `trustedSubmitters` alone are
   * sure to be who they say, and humans who answer by mail have to send by these.
   */
  verifySenders: z.boolean().default(true),
  /** Where their records are looked up; the DNS of the system where left out. */
  resolver: z
    .custom<DnsResolver>(
      value => typeof value === 'function',
      'write a function, such as resolve of node:dns/promises',
    )
    .optional(),
  /**
   * The names that the company's own mail servers give themselves in Authentication-Results, such as "mx.example.com". What
   * they found out is believed in mail that comes without a peer: read from a mailbox, or brought by a webhook.
   */
  trustedAuthservIds: z
    .array(z.string().regex(/^[^\s;()"]+$/, 'write the name that stands first in Authentication-Results'))
    .default([]),
})

const options = z.strictObject({
  company,
  queues: z
    .array(
      z.strictObject({
        id: slug,
        /** Topics routed here. */
        topics: z.array(slug).default([]),
        /** What the company itself believes, until enough was seen. */
        prior: z
          .strictObject({
            serviceSeconds: z.number().positive(),
            agents: z.int().positive().optional(),
            patienceSeconds: z.number().positive().optional(),
          })
          .optional(),
        /** The line is elsewhere, such as a phone queue, and another system tells what happens in it. */
        events: z
          .strictObject({
            secret: webhookSecret,
          })
          .optional(),
      }),
    )
    .min(1)
    .default([{ id: 'general', topics: [] }]),
  humans: z.array(human).default([]),
  locale: z.prefault(localeTag, 'en'),
  log: port<Log>('append', 'write sqliteLog({ file: "presszero.db" })'),
  secret: z
    .string()
    .min(32, 'write at least 32 random characters, such as the output of "openssl rand -base64 32"'),
  baseUrl: httpUrl,
  /** The sites that may embed the component; `http://localhost:*` is every port of this machine. */
  origins: z.array(origin).default([]),
  mail: mail.optional(),
  desk: z.strictObject({ directory: z.string() }).optional(),
  /** What is promised of a reply by mail while nothing was learned: hours of opening time. */
  replyWithin: z
    .strictObject({ openHours: z.number().positive(), confidence: z.number().gt(0).lt(1) })
    .optional(),
  /**
   * The request header that a trusted proxy puts the client's address in, such as `x-forwarded-for`; of several
   * addresses in it the last one counts.
   */
  clientAddressHeader: z.string().optional(),
  clock: port<Clock>('now', 'leave it out for the system clock').optional(),
  signals: port<Signals>('seen', 'leave it out for memorySignals()').optional(),
  logger: port<Logger>('error', 'write { info, error }').optional(),
  /** The name of this server among several on one log: each needs its own. */
  node: z.prefault(slug, 'main'),
  /** Everything of this server is a simulation, and is labelled as one. */
  simulation: z.boolean().default(false),
})

export type PressZeroOptions = z.input<typeof options>
export type Config = z.output<typeof options>

/** An option is wrong: the message names each one and says what to write. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly { option: string; remedy: string }[]
  constructor(problems: readonly { option: string; remedy: string }[]) {
    super(
      `createPressZero was given options that cannot work:\n${problems
        .map(({ option, remedy }) => `  ${option}: ${remedy}`)
        .join('\n')}`,
    )
    this.problems = problems
  }
}

/** Checks the options and fills in what was left out. Throws `ConfigError`. */
export function readConfig(given: PressZeroOptions): Config {
  const parsed = options.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(toProblem))
  const problems = [...hoursProblems(parsed.data), ...routingProblems(parsed.data)]
  if (problems.length > 0) throw new ConfigError(problems)
  return { ...parsed.data, company: withOtherTopic(parsed.data.company) }
}

function toProblem(issue: z.core.$ZodIssue): { option: string; remedy: string } {
  const option = issue.path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at ? '.' : ''}${String(part)}`))
    .join('')
  if (issue.code === 'unrecognized_keys')
    return {
      option: [option, issue.keys.join(', ')].filter(Boolean).join('.'),
      remedy: 'is not an option; remove it or correct its spelling',
    }
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return { option, remedy: `is missing; ${missing[option] ?? `write a value of type ${issue.expected}`}` }
  return { option: option || 'options', remedy: issue.message }
}

const missing: Readonly<Record<string, string>> = {
  company: 'write { name: "Your company", email: "help@example.com" }',
  'company.name': 'write the name that customers know you by',
  log: 'write sqliteLog({ file: "presszero.db" })',
  secret: 'write at least 32 random characters, such as the output of "openssl rand -base64 32"',
  baseUrl: 'write the public address of this server, such as "https://contact.example.com"',
  'mail.domain': 'write the domain that receives answers, such as "reply.example.com"',
  'mail.transport': 'write smtpTransport({ host: "…" }) of @presszero/mail/smtp',
}

function hoursProblems(config: Config): { option: string; remedy: string }[] {
  if (config.company.hours === undefined) return []
  try {
    createCalendar(config.company.hours)
    return []
  } catch (error) {
    return [{ option: 'company.hours', remedy: error instanceof Error ? error.message : String(error) }]
  }
}

function routingProblems(config: Config): { option: string; remedy: string }[] {
  const topics = new Set(config.company.topics.map(one => one.id))
  const queues = new Set(config.queues.map(one => one.id))
  const listed = [...queues].map(id => `"${id}"`).join(', ')
  return [
    ...config.queues.flatMap((queue, at) =>
      queue.topics
        .filter(id => !topics.has(id))
        .map(id => ({
          option: `queues[${at}].topics`,
          remedy: `names "${id}", which is not in company.topics; add it there`,
        })),
    ),
    ...config.humans.flatMap((one, at) =>
      (one.queues ?? [])
        .filter(id => !queues.has(id))
        .map(id => ({ option: `humans[${at}].queues`, remedy: `names "${id}"; the queues are ${listed}` })),
    ),
    ...duplicates(config.humans.map(one => one.id)).map(id => ({
      option: 'humans',
      remedy: `names "${id}" twice; give each an id of its own`,
    })),
    ...duplicates(config.queues.map(one => one.id)).map(id => ({
      option: 'queues',
      remedy: `names "${id}" twice`,
    })),
  ]
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}

/** "Something else" is always a topic. */
export const OTHER_TOPIC = 'other'

/** Where there is anything to choose, there is something else to choose. */
function withOtherTopic(company: Config['company']): Config['company'] {
  const { topics } = company
  if (topics.length === 0 || topics.some(one => one.id === OTHER_TOPIC)) return company
  const labels = Object.fromEntries(Object.values(allLocales).map(({ tag, page }) => [tag, page.otherTopic]))
  return { ...company, topics: [...topics, { id: OTHER_TOPIC, labels }] }
}

/** The queue that a topic is routed to: the one that names it, else the first. */
export function queueOf(config: Config, topicId: string): string {
  const named = config.queues.find(queue => queue.topics.includes(topicId))
  return (named ?? config.queues[0])?.id ?? 'general'
}

/** The queues that a case can be handed to: those whose people answer here. */
export function queuesHere({ queues }: Config): string[] {
  return queues.flatMap(({ id, events }) => (events === undefined ? [id] : []))
}
