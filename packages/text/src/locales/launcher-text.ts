/** The few words of the launcher, apart so that they can be had without the rest. */
export interface LauncherText {
  /** "Talk to a person" */
  readonly label: string
  about(wait: string): string
  upTo(wait: string): string
  opens(when: string): string
  readonly closed: string
  /** Stands in brackets after whatever is simulated. */
  readonly simulated: string
  readonly units: { readonly hour: string; readonly minute: string }
}
