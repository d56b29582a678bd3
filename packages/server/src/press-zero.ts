import { type PressZeroOptions, queuesHere, readConfig } from './config.js'
import { furnish } from './furnish.js'
import { createApp } from './http/app.js'
import type { RequestFacts } from './http/context.js'
import { inviteHuman } from './http/desk.js'
import { deskFiles } from './http/desk-files.js'
import { openPostOffice } from './notices/open.js'
import type { PostOffice } from './notices/post-office.js'
import { createPostRoom } from './post-room.js'
import { createClockReader } from './readers/clock.js'

export interface PressZero {
  /** Answers a request. A Web-standard handler: mounts in any server that speaks `fetch`. */
  fetch(request: Request, facts?: RequestFacts): Promise<Response>
  /** Starts the mail, the clock and the readers. Resolves when the log's past is known and mail is received. */
  start(): Promise<Started>
  /** Lets what runs end, then closes mail sources, transport and log. */
  close(): Promise<void>
  /** A one-time sign-in link to the desk, as it would be mailed: for a terminal, or a first start. */
  signInLink(humanId: string): Promise<string>
  /** The mails of the company's own applications, which their recipients can answer. */
  readonly mail: PostOffice
}

export interface Started {
  /** Where each mail source listens, in the order of the options; 0 for one without a port. */
  readonly mailPorts: readonly number[]
  /** Where the relay listens, where the options have one. */
  readonly relayPort?: number
}

/** Builds the server. Throws `ConfigError`, which names each option that cannot work and what to write. */
export function createPressZero(options: PressZeroOptions): PressZero {
  const config = readConfig(options)
  const furniture = furnish(config)
  const postRoom = createPostRoom(furniture)
  const clock = createClockReader({ ...furniture, queues: queuesHere(config) })
  return {
    fetch: createApp(furniture, config.desk && deskFiles(config.desk.directory)),
    async start() {
      await furniture.wait.caughtUp()
      clock.start()
      return (await postRoom?.start()) ?? { mailPorts: [] }
    },
    close: () =>
      closeInOrder([postRoom, furniture.reading, clock, furniture.live, furniture.wait, furniture.log]),
    mail: openPostOffice(furniture),
    async signInLink(humanId) {
      return `${config.baseUrl}/desk#${await inviteHuman(furniture, humanId)}`
    },
  }
}

/** One that does not close keeps none of the others open: the log above all. */
async function closeInOrder(parts: readonly ({ close(): Promise<void> } | undefined)[]): Promise<void> {
  const failures: unknown[] = []
  for (const part of parts) {
    try {
      await part?.close()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
