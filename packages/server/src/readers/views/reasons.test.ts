import type { BounceReason } from '@presszero/mail'
import { loadDeskText, type BounceReason as WordedReason } from '@presszero/text/desk'
import { describe, expect, it } from 'vitest'

/** Checked by the compiler as well: a reason that is new in one of the two is an error here. */
const reasons: Record<BounceReason, WordedReason> & Record<WordedReason, BounceReason> = {
  'unknown-user': 'unknown-user',
  'unknown-host': 'unknown-host',
  moved: 'moved',
  inactive: 'inactive',
  suspended: 'suspended',
  'mailbox-full': 'mailbox-full',
  'too-big': 'too-big',
  blocked: 'blocked',
  spam: 'spam',
  policy: 'policy',
  'rate-limited': 'rate-limited',
  expired: 'expired',
  network: 'network',
  system: 'system',
  undefined: 'undefined',
}

describe('why a mail came back', () => {
  it('is told at the desk in words, for every reason that the mail engine knows', async () => {
    for (const tag of ['en', 'nl', 'fr', 'de', 'fi'] as const) {
      const words = (await loadDeskText(tag)).mail.bounce.reason
      expect(Object.keys(words).sort(), tag).toEqual(Object.keys(reasons).sort())
    }
  })
})
