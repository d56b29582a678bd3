import type { MailText } from '../locales/mail-text.js'
import type { Audience } from '../locales/tags.js'
import { fullTime, momentBy } from '../phrase/moment.js'
import { type MailBlock, note, paragraph } from './blocks.js'

export type MailReader = Audience<MailText>

export interface MailPledge {
  readonly kind: 'answer' | 'reply'
  /** An ISO 8601 instant. */
  readonly by: string
}

/** "A reply by tomorrow 12:00." */
export function pledgeBlocks(pledge: MailPledge | undefined, to: MailReader): readonly MailBlock[] {
  return pledge ? [paragraph(to.text.pledge[pledge.kind](momentBy(pledge.by, to)))] : []
}

/** Rule: what comes out of a simulation says so wherever it shows. */
export function simulationBlocks(simulated: boolean | undefined, { text }: MailReader): readonly MailBlock[] {
  return simulated ? [note(text.simulation)] : []
}

/** The line above a quotation: "On 3 March 2026 at 14:05, Ann wrote:" */
export function quoteAttribution(at: string | Date, author: string, to: MailReader): string {
  return to.text.wrote(fullTime(at, to), author)
}
