import { parseArgs } from 'node:util'

/** Something that the person at the terminal can mend: told in one sentence, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Config = NonNullable<Parameters<typeof parseArgs>[0]>
type Flags = NonNullable<Config['options']>

/** The flags of a command, and the words beside them where it takes any. Throws `UsageError`. */
export function parseFlags<const Options extends Flags>(
  args: string[],
  options: Options,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args, options, allowPositionals, allowNegative: true, strict: true })
  } catch (error) {
    const told = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new UsageError(`${told}. See presszero --help for what can be written.`)
  }
}
