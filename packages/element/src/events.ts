/** What the elements tell the page. All of them bubble and cross shadow roots. */
export interface PressZeroEventMap {
  /** The panel was opened by the person's act. */
  'press-zero-open': CustomEvent<null>
  'press-zero-close': CustomEvent<null>
  /** A case was opened; `reference` is what the person can quote, such as `PZ-7K3M-92QD`. */
  'press-zero-case': CustomEvent<{ reference: string }>
}

export function tell<Name extends keyof PressZeroEventMap>(
  element: HTMLElement,
  name: Name,
  detail: PressZeroEventMap[Name]['detail'],
): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
}
