import type { Now } from '@presszero/wire'
export declare function sameSite(pageUrl: string, serverUrl: string): boolean
export declare function fetchNow(
  server: string,
  options?: { pageUrl?: string; signal?: AbortSignal },
): Promise<Now | undefined>
/** Words for the launcher, with `{from}`, `{to}` and `{time}` where values go. */
export interface WaitLabels {
  range: string
  upTo: string
  opens?: string
  simulated: string
  locale?: string
}
export declare function shortWait(now: Now, labels: WaitLabels): string
