/** The address within the desk: which case is open. The id only names; who may read it is the session's matter. */
const casePath = /^#\/cases\/([0-9a-f-]{36})$/i

export function caseHref(id: string): string {
  return `#/cases/${id}`
}

export const listHref = '#/'

/** Where the mails are listed that became no case. */
export const asideHref = '#/set-aside'

/** The case that a fragment names. */
export function caseIn(fragment: string): string | null {
  return casePath.exec(fragment)?.[1] ?? null
}

/**
 * The one-time secret that a mail's link carries in its fragment, where no server log and no referrer sees it.
 * It is removed from the address bar and from the history at once.
 */
export function takeSecret(location: Location, history: History): string | undefined {
  const secret = location.hash.slice(1)
  if (secret === '' || secret.startsWith('/')) return undefined
  history.replaceState(null, '', location.pathname + location.search)
  return secret
}
