import type { Announcement } from './input.js'

/** The launcher's label in a language ("Talk to a person"), where the page does not say its own. */
export declare function launcherLabel(tag: string): string
/** What follows the label: "about 2–5 min (simulated)", "opens Mon 09:00"; empty where there is nothing worth saying. */
export declare function launcherWait(
  announcement: Announcement,
  options: { readonly tag: string; readonly now: Date; readonly timeZone?: string },
): string
