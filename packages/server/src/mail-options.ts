import { isIP } from 'node:net'
import type { MailSource, MailTransport } from '@presszero/mail'
import type { DnsResolver } from '@presszero/mail/verify'
import type { MailWebhook } from '@presszero/mail/webhooks'
import { z } from 'zod'
import { relayOptions } from './notices/relay-options.js'
import { answerable, port, webhookSecret } from './option-types.js'

const isIpAddress = (text: string) => isIP(text) !== 0

/** How mail comes in and goes out, and who is believed. */
export const mailOptions = z.strictObject({
  /** The domain that receives the answers to our mails: its MX record leads to this server, or to its mailbox. */
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'write a domain name, such as "reply.example.com"'),
  transport: port<MailTransport>('send', 'write smtpTransport({ host: "…" }) of @presszero/mail/smtp'),
  sources: z
    .array(
      port<MailSource>('receive', 'write smtpReceiver({ port: 25, domains: ["…"] }) of @presszero/mail/smtp'),
    )
    .default([]),
  /** Providers that receive our mail and post it to `/v1/inbound/` and the name of the webhook. */
  webhooks: z
    .array(
      port<MailWebhook>('receive', 'write postmark({ … }), or another of @presszero/mail/webhooks').refine(
        webhook => /^[a-z0-9-]+$/.test(webhook?.name ?? ''),
        'needs a name of lower-case letters, digits and "-"',
      ),
    )
    .refine(webhooks => new Set(webhooks.map(one => one.name)).size === webhooks.length, {
      error: 'has two of one name; give the second another, such as postmark({ name: "postmark-eu", … })',
    })
    .default([]),
  /** The company's own mailbox, where humans may answer with any mail program. */
  mailbox: z.optional(answerable),
  /**
   * Automatic mails in a day to one address whose owner did not prove to be the one who asks. More than one lets
   * anybody use this server to fill somebody else's mailbox.
   */
  automaticMailsADay: z.int().positive().default(1),
  /**
   * Keys of the company's own applications that make their mails answerable themselves (`replyable`, `presszero relay`):
   * answers and bounces that came by them are read here. This server signs with a key of its own.
   */
  keys: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        secret: z.union([
          z.string().min(32, 'write at least 32 random characters'),
          z.instanceof(Uint8Array).refine(bytes => bytes.length >= 32, 'give at least 32 random bytes'),
        ]),
      }),
    )
    .default([]),
  /** Mails of the company's own applications, which become cases when they are answered. */
  notices: z
    .strictObject({
      /** With which applications sign what they tell of the mails that they send themselves. */
      secret: webhookSecret.optional(),
      /** After how many days is forgotten what they said. */
      keepDays: z.number().positive().default(400),
      /** The most mails that `mail.send` sends to one address in a day. */
      mostADay: z.int().positive().default(100),
    })
    .prefault({}),
  /** Takes mails of applications by SMTP, makes them answerable and passes them on. */
  relay: relayOptions.optional(),
  /** IP addresses of peers whose submissions are the company's own. */
  trustedSubmitters: z
    .array(
      z.string().refine(isIpAddress, 'write an IP address, such as "192.0.2.1": names are not looked up'),
    )
    .default([]),
  /**
   * Whether DKIM, SPF and DMARC are asked about whoever sent a mail. Without it, those of `trustedSubmitters` alone are
   * sure to be who they say, and humans who answer by mail have to send by these.
   */
  verifySenders: z.boolean().default(true),
  /** Where their records are looked up; the DNS of the system where left out. */
  resolver: z
    .custom<DnsResolver>(
      value => typeof value === 'function',
      'write a function, such as resolve of node:dns/promises',
    )
    .optional(),
  /**
   * The names that the company's own mail servers give themselves in Authentication-Results, such as "mx.example.com". What
   * they found out is believed in mail that comes without a peer: read from a mailbox, or brought by a webhook.
   */
  trustedAuthservIds: z
    .array(z.string().regex(/^[^\s;()"]+$/, 'write the name that stands first in Authentication-Results'))
    .default([]),
})
