import { isUnanswerable } from '@presszero/mail'
import { emailAddress } from '@presszero/wire'
import { z } from 'zod'
import { isWebhookSecret } from './http/guard/signatures.js'

/** An object that does what a port does, known by one of its methods. */
export const port = <Port>(method: string, remedy: string) =>
  z.custom<Port>(
    value => typeof value === 'object' && value !== null && method in value,
    `is not such an object; ${remedy}`,
  )

export const unanswerable = 'nobody can answer such an address; write one that a human reads'
/** A mail address that a human reads. */
export const answerable = emailAddress.check(
  z.refine((address: string) => !isUnanswerable(address), { error: unanswerable }),
)
export const webhookSecret = z.string().refine(isWebhookSecret, {
  error: 'write "whsec_" and the output of "openssl rand -base64 32"',
})
