/** What a log's word for how a contact ended means. `ignored`: no contact of a person who wanted a human. */
export const OUTCOMES = ['answered', 'abandoned', 'callback', 'ignored'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The log's own words to ours. */
export type OutcomeMapping = Readonly<Record<string, Outcome>>

/**
 * The words of phone systems and help desks (Asterisk's `queue_log` and CDR, Amazon Connect, Genesys, Zendesk Talk,
 * 3CX, Aircall, the Technion's call centre logs), without case, blanks and signs.
 */
const WORDS: Readonly<Record<Outcome, string>> = {
  answered:
    'answered agent answer accepted complete completed completeagent completecaller connect connected handled ' +
    'served solved resolved replied blindtransfer attendedtransfer success yes true',
  abandoned:
    'abandoned abandon abandonedinqueue abandonedinvoicemail shortabandon shortabandoned hang hangup hungup missed ' +
    'unanswered notanswered noanswer lost dropped disconnected overflow overflowed timeout timedout ' +
    'exitwithtimeout exitwithkey exitempty voicemail cancelled canceled failed no false',
  callback: 'callback callbackrequested callbackcompleted calledback virtualhold queuecallback',
  ignored: 'ignored phantom test spam blocked duplicate wrongnumber busy congestion',
}

const MEANINGS: ReadonlyMap<string, Outcome> = new Map(
  OUTCOMES.flatMap(outcome => WORDS[outcome].split(' ').map(word => [word, outcome] as const)),
)

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Reads one word; undefined where nobody said what it means. */
export function createOutcomeReader(mapping: OutcomeMapping = {}): (word: string) => Outcome | undefined {
  const own = new Map(Object.entries(mapping).map(([word, outcome]) => [bare(word), outcome]))
  return word => own.get(bare(word)) ?? MEANINGS.get(bare(word))
}

/** Reads `VOICEMAIL=abandoned,TEST=ignored`. Throws a RangeError that says what to write. */
export function readOutcomes(written: string): OutcomeMapping {
  const pairs = written.split(',').filter(pair => pair.trim() !== '')
  return Object.fromEntries(
    pairs.map(pair => {
      const [word = '', meaning = ''] = pair.split('=', 2).map(part => part.trim())
      const outcome = OUTCOMES.find(known => known === meaning.toLowerCase())
      if (bare(word) === '' || outcome === undefined) {
        throw new RangeError(
          `outcome: "${pair.trim()}" is not one; write THEIRS=OURS, where OURS is one of ${OUTCOMES.join(', ')}`,
        )
      }
      return [word, outcome]
    }),
  )
}
