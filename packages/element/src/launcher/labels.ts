import type { WaitLabels } from '@presszero/core/launcher'

/**
 * The words for the wait, which the fallback carries as data, in the language of the page:
 * `data-range="about {from}–{to} min"`, `data-up-to`, `data-opens`, `data-simulated`. Undefined where it carries none.
 */
export function readLabels(fallback: HTMLElement | null, locale: string): WaitLabels | undefined {
  const { range, upTo, opens, simulated } = fallback?.dataset ?? {}
  if (!range || !upTo || !simulated) return undefined
  return { range, upTo, simulated, locale, ...(opens ? { opens } : {}) }
}
