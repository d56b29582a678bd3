import { isUnanswerable } from '@presszero/mail'
import { allLocales } from '@presszero/text/all'
import { createCalendar } from '@presszero/wait/hours'
import { contact, localeTag, personName, slug } from '@presszero/wire'
import { z } from 'zod'
import { isOrigin } from './http/guard/origins.js'
import type { Log } from './log/port.js'
import type { Logger } from './logger.js'
import { mailOptions } from './mail-options.js'
import { answerable, port, unanswerable, webhookSecret } from './option-types.js'
import type { Clock } from './readers/clock-port.js'
import type { Signals } from './signals.js'

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'write an absolute address, such as "https://contact.example.com"' })
  .transform(url => url.replace(/\/+$/, ''))

const origin = z
  .string()
  .transform(text => text.replace(/\/+$/, ''))
  .refine(isOrigin, {
    error: 'write an origin without a path, such as "https://www.example.com", or "http://localhost:*"',
  })

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
            /** Any name: queues of one secret and one pool are answered by the same people. */
            pool: z.optional(slug),
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
  mail: mailOptions.optional(),
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

/** The id of a topic, if there is such a topic here: a page or another system may name one that was given up. */
export function knownTopic({ company }: Config, topicId: string | undefined): string | undefined {
  return company.topics.find(topic => topic.id === topicId)?.id
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
