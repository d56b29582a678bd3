import { isTransportError, type MailTransport } from '../transport.js'
import type { TestFramework } from './expectations.js'
import { sampleMail } from './sample-mail.js'

/** What a transport is tried against. */
export interface TransportRig {
  readonly transport: MailTransport
  /** Recipients that the other end takes, refuses for good, and refuses for now. */
  readonly recipients: { readonly good: string; readonly gone: string; readonly later: string }
  /** What arrived, as raw bytes, in order. */
  arrived(): Promise<readonly Uint8Array[]>
  close(): Promise<void>
}

/**
 * What every MailTransport does.
 *
 * @example
 * import { describe, expect, it } from 'vitest'
 * mailTransportSuite('smtp', startRig, { describe, expect, it })
 */
export function mailTransportSuite(
  name: string,
  start: () => Promise<TransportRig>,
  { describe, it, expect }: TestFramework,
): void {
  const using = (test: (rig: TransportRig) => Promise<void>) => async () => {
    const rig = await start()
    try {
      await test(rig)
    } finally {
      await rig.close()
    }
  }
  const failureOf = (sending: Promise<unknown>): Promise<unknown> =>
    sending.then(
      () => undefined,
      error => error,
    )

  describe(`${name} as a MailTransport`, () => {
    it(
      'delivers the bytes as they were composed',
      using(async ({ transport, recipients, arrived }) => {
        const mail = await sampleMail([recipients.good])
        const report = await transport.send(mail)
        expect(report.accepted).toEqual([recipients.good])
        expect(report.rejected).toEqual([])
        const [received] = await arrived()
        expect(Buffer.from(received ?? []).toString('latin1')).toContain(
          Buffer.from(mail.raw).toString('latin1').trimEnd(),
        )
      }),
    )

    it(
      'sends the same bytes when a mail is sent again',
      using(async ({ transport, recipients, arrived }) => {
        const mail = await sampleMail([recipients.good])
        await transport.send(mail)
        await transport.send(mail)
        const [first, second] = await arrived()
        expect(messageIdIn(second)).toBe(messageIdIn(first))
      }),
    )

    it(
      'takes the null return path',
      using(async ({ transport, recipients }) => {
        const report = await transport.send(await nullPath(recipients.good))
        expect(report.accepted).toEqual([recipients.good])
      }),
    )

    it(
      'reports the recipients that were refused beside those that were taken',
      using(async ({ transport, recipients }) => {
        const report = await transport.send(await sampleMail([recipients.good, recipients.gone]))
        expect(report.accepted).toEqual([recipients.good])
        expect(report.rejected.map(({ address }) => address)).toEqual([recipients.gone])
        expect(report.rejected.every(({ code }) => code >= 500)).toBe(true)
      }),
    )

    it(
      'calls a refusal for good permanent and one for now temporary',
      using(async ({ transport, recipients }) => {
        const gone = await failureOf(transport.send(await sampleMail([recipients.gone])))
        const later = await failureOf(transport.send(await sampleMail([recipients.later])))
        expect(isTransportError(gone) && gone.kind).toBe('permanent')
        expect(isTransportError(later) && later.kind).toBe('temporary')
      }),
    )
  })
}

async function nullPath(to: string) {
  const mail = await sampleMail([to])
  return { ...mail, envelope: { ...mail.envelope, from: '' } }
}

function messageIdIn(raw: Uint8Array | undefined): string | undefined {
  return /^message-id:.*$/im.exec(Buffer.from(raw ?? []).toString('latin1'))?.[0]
}
