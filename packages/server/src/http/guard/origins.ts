/**
 * Whether an origin is on a list of origins. `http://localhost:*` stands for every port of this machine, as a
 * development server takes one today and another tomorrow.
 */
export function isListed(origin: string, listed: readonly string[]): boolean {
  return listed.includes(origin) || listed.includes(origin.replace(/(:\d+)?$/, ':*'))
}

const thisMachine = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\]):\*$/

/** Whether a text is an origin without a path, or any port of this machine. */
export function isOrigin(text: string): boolean {
  if (thisMachine.test(text)) return true
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text
}
