import { memoryOfSources } from '../memory-of-sources.js'
import type { IncomingMail, SourceTrouble } from '../transport.js'
import { fakeImap } from './fake-imap.test-helper.js'
import type { ImapSourceOptions } from './types.js'

export const HOUR = 3_600_000
const textOf = ({ raw }: IncomingMail) => Buffer.from(raw).toString().split('\r\n\r\n')[1]?.trim()

/** A mailbox that is being read, with what came of it. */
export async function reading(
  fake = fakeImap(),
  options: Partial<ImapSourceOptions> = {},
  memory = memoryOfSources(),
) {
  const taken: (string | undefined)[] = []
  const told: SourceTrouble[] = []
  const refused = new Set<string>()
  const source = fake.source(options)
  const start = () =>
    source.receive(
      async mail => {
        const text = textOf(mail)
        if (refused.has(text ?? '')) throw new Error('the disk is full')
        taken.push(text)
      },
      memory,
      trouble => told.push(trouble),
    )
  let receiving = await start()
  await fake.settle()
  return {
    ...{ ...fake, fake, memory, taken, told, refused },
    close: () => receiving.close(),
    async restart() {
      await receiving.close()
      receiving = await start()
      await fake.settle()
    },
  }
}
