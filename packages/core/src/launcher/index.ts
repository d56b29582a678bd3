import type { Now } from '@presszero/wire'
import { sameSite } from './same-site.js'

export { sameSite } from './same-site.js'

export interface FetchNowOptions {
  /** The address of the page. Default: `location.href`. */
  pageUrl?: string
  signal?: AbortSignal
}

/**
 * The state of the house at this moment, for the launcher: asked only when the server is surely of the page's own
 * site, since nobody has acted yet. `undefined` when it was not asked, or no answer came: the launcher works without.
 */
export async function fetchNow(server: string, options: FetchNowOptions = {}): Promise<Now | undefined> {
  const { pageUrl = location.href, signal } = options
  try {
    if (!sameSite(pageUrl, server)) return undefined
    const response = await fetch(`${server.replace(/\/+$/, '')}/v1/now`, {
      credentials: 'omit',
      signal,
    })
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined
  }
}

/** The launcher's words, as data: `{from}`, `{to}` and `{time}` stand where the values go. */
export interface WaitLabels {
  /** `about {from}–{to} min` */
  range: string
  /** `up to {to} min`, for a range that begins at nothing. */
  upTo: string
  /** `opens {time}`. Without it, a closed house says nothing. */
  opens?: string
  /** `(simulated)` */
  simulated: string
  /** BCP 47 tag, for the time. Default: the browser's. */
  locale?: string
}

/** The few characters on the wait that the launcher shows; empty when nothing honest can be said. */
export function shortWait({ announcement }: Now, labels: WaitLabels): string {
  const said = wait(announcement, labels)
  return said && announcement.simulated ? `${said} ${labels.simulated}` : said
}

function wait(announcement: Now['announcement'], { range, upTo, opens, locale }: WaitLabels): string {
  if (announcement.kind === 'range') {
    const { fromMinutes, toMinutes } = announcement
    return (fromMinutes > 0 ? range : upTo)
      .replace('{from}', `${fromMinutes}`)
      .replace('{to}', `${toMinutes}`)
  }
  if (announcement.kind !== 'closed' || !announcement.opensAt || !opens) return ''
  const at = new Date(announcement.opensAt)
  return opens.replace(
    '{time}',
    at.toLocaleTimeString(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }),
  )
}
