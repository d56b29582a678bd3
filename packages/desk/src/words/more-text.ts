/** Why a mail did not arrive, as far as somebody at the desk can act on it. */
export type BounceKind = 'wrong-address' | 'mailbox-full' | 'refused' | 'not-reached'

/** What the desk says besides the catalogue of `@presszero/text/desk`. */
export interface MoreText {
  readonly signIn: {
    readonly lead: string
    readonly another: string
    readonly check: string
  }
  readonly presence: {
    readonly label: string
    /** What being on duty means for those who wait. */
    readonly onHint: string
    /** The question that `silence` answers. */
    readonly silenceTitle: string
    /** What happens when this page goes silent. */
    readonly silence: string
    readonly silenced: string
  }
  readonly board: {
    readonly cases: string
    /** What somebody who asks now is told. */
    told(wait: string): string
    readonly nobodyLeft: string
    /** Where there is no case at all. */
    readonly quiet: string
    readonly draft: string
    readonly unsent: string
    arrived(name: string): string
    /** Of the people waiting, how many are simulated: after "4 people waiting". */
    simulated(count: number): string
    /** Where all who wait are simulated. */
    readonly onlySimulated: string
  }
  readonly case: {
    readonly status: string
    readonly actions: string
    readonly system: string
    readonly promised: string
    readonly simulated: string
    /** Which key sends. */
    readonly enterSends: string
    readonly controlEnterSends: string
    readonly tooLong: string
    readonly bounce: Readonly<Record<BounceKind, string>>
  }
  readonly settings: {
    readonly sound: string
    readonly keys: string
    readonly useKeys: string
    readonly close: string
    readonly dismiss: string
  }
  readonly keys: {
    readonly next: string
    readonly previous: string
    readonly open: string
    readonly reply: string
    readonly leave: string
    readonly help: string
  }
}
