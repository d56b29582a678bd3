import { z } from 'zod'

const text = z.string().min(1)
const port = z.int().min(0).max(65_535)
const user = z.strictObject({ user: text, pass: text })

/** The option `mail.relay`; `relay` of `@presszero/mail/relay` says what cannot work. */
export const relayOptions = z.strictObject({
  /** Where applications send to; 0 picks a free one. */
  port,
  /** The address listened on; 127.0.0.1 where not given. */
  host: text.optional(),
  /** Who may send without a password: IP addresses, or networks such as `10.0.0.0/8`. */
  networks: z.array(text).optional(),
  /** Who may send with a password, from anywhere. */
  users: z.array(user).optional(),
  tls: z.strictObject({ key: text, cert: text }).optional(),
  /** The mail server that mails are passed on to. */
  next: z.strictObject({
    host: text,
    port,
    secure: z.boolean().optional(),
    tls: z
      .union([
        z.literal(false),
        z.strictObject({ required: z.boolean().optional(), rejectUnauthorized: z.boolean().optional() }),
      ])
      .optional(),
    auth: user.optional(),
    name: text.optional(),
    timeout: z.number().positive().optional(),
  }),
  size: z.int().positive().optional(),
  recipients: z.int().positive().optional(),
  clients: z.int().positive().optional(),
})
