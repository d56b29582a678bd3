import type { CaseEmail } from '@presszero/wire'
import { emailPattern } from '@presszero/wire/plain'
import { atom, computed, type ReadableAtom } from 'nanostores'
import type { Trouble } from '../net/errors.js'
import type { MailCapture, MailDetails, MailState } from './state.js'
import { mailTypo } from './typo.js'

/** What became of an address that was given: on its way, refused, or known to the server. */
export interface GivenEmail {
  /** The address on its way. */
  pending: string | null
  refused: { address: string; trouble: Trouble } | null
  onCase: CaseEmail | null
}

interface Field {
  /** True from the first key until the address is given. */
  editing: boolean
  invalid: boolean
  textMissing: boolean
  suggestion: string | null
}

export interface CaptureOptions {
  /** What is in the field at first. */
  $value: ReadableAtom<string>
  setValue(value: string): void
  $given: ReadableAtom<GivenEmail>
  /** Whether a message has to come with the address, since no case is held yet. */
  needsText(): boolean
  give(address: string, details: MailDetails): Promise<void>
}

const untouched: Field = { editing: false, invalid: false, textMissing: false, suggestion: null }

/** The states of a mail field, over whatever gives the address: see {@link MailState}. */
export function mailCapture({ $value, setValue, $given, needsText, give }: CaptureOptions): MailCapture {
  const $field = atom(untouched)
  let details: MailDetails = {}

  const submit = async (asTyped: boolean) => {
    const address = $value.get().trim()
    const suggestion = asTyped ? null : (mailTypo(address) ?? null)
    const invalid = !isMailAddress(address)
    const textMissing = needsText() && !details.text?.trim()
    if (invalid || textMissing || suggestion) {
      $field.set({
        editing: true,
        invalid,
        textMissing,
        suggestion: invalid || textMissing ? null : suggestion,
      })
      return
    }
    $field.set(untouched)
    await give(address, details)
  }

  return {
    $state: computed([$value, $field, $given], mailState),
    setValue(value) {
      setValue(value)
      $field.set({ ...untouched, editing: true })
    },
    submit(given = {}) {
      details = given
      return submit(false)
    },
    acceptSuggestion() {
      const { suggestion } = $field.get()
      if (suggestion) setValue(suggestion)
      return submit(true)
    },
    keepAsTyped: () => submit(true),
    edit: () => $field.set({ ...untouched, editing: true }),
  }
}

/** Whether an address has the form of one: what the server would refuse is not sent. */
function isMailAddress(address: string): boolean {
  return address.length <= 254 && emailPattern.test(address)
}

function mailState(value: string, field: Field, given: GivenEmail): MailState {
  const { pending, refused, onCase } = given
  if (field.suggestion !== null) return { step: 'suggestion', value, suggestion: field.suggestion }
  if (field.editing || !(pending ?? refused ?? onCase)) {
    return {
      step: 'editing',
      value,
      invalid: field.invalid,
      textMissing: field.textMissing,
    }
  }
  if (pending !== null) return { step: 'sending', value: pending }
  if (refused) return { step: 'editing', value: refused.address, invalid: false, trouble: refused.trouble }
  if (!onCase) return { step: 'editing', value, invalid: false }
  const lost = onCase.delivery === 'bounced' || onCase.delivery === 'failed'
  return { step: lost ? 'bounced' : 'will-write-from', value: onCase.address, email: onCase }
}
