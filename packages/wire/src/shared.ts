import * as z from 'zod/mini'
import { emailPattern } from './patterns.js'

/** An instant, ISO 8601 in UTC with milliseconds: `2026-11-21T18:05:00.000Z`. */
export const instant = z.iso.datetime()

/** A BCP 47 language tag, such as `en` or `nl-BE`. */
export const localeTag = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(35))

/** The language of the page that somebody writes on: one that is none is no reason to refuse what they write. */
export const pageLocale = z.catch(z._default(localeTag, 'en'), 'en')

/** The id of a case, a message or a pledge: a UUID. It names, it does not authorise. */
export const id = z.uuid()

/** A short machine name chosen by the company: a topic, a queue, a human. */
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/))

/** A mail address of at most 254 characters (RFC 5321), of the form of {@link emailPattern}. */
export const emailAddress = z.string().check(z.trim(), z.maxLength(254), z.regex(emailPattern))

/** What a person typed. Never trimmed away to nothing: an empty message is refused by name. */
export const messageText = z.string().check(z.regex(/\S/), z.maxLength(10_000))

export const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(100))
