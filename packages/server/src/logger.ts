/** Where the server tells what it does. Never handed tokens, addresses or what people wrote. */
export interface Logger {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void
  error(message: string, facts?: Readonly<Record<string, unknown>>): void
}

export const consoleLogger: Logger = {
  info: (message, facts) => console.info(line(message, facts)),
  error: (message, facts) => console.error(line(message, facts)),
}

export const silentLogger: Logger = { info() {}, error() {} }

function line(message: string, facts: Readonly<Record<string, unknown>> | undefined): string {
  return facts === undefined ? message : `${message} ${JSON.stringify(facts)}`
}

/** What a failure is told as: with where it came from, if that is known. */
export function tracedError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
