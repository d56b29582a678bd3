import * as z from 'zod/mini'
import { announcement } from './announcement.js'
import { emailAddress, instant, localeTag, personName, slug } from './shared.js'

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const interval = z.tuple([timeOfDay, timeOfDay])

/**
 * Opening hours in the company's own time zone. A day that is not named is closed; an interval may cross
 * midnight (`['22:00', '02:00']`); a holiday without hours is closed all day.
 */
export const openingHours = z.object({
  timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
  weekly: z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), z.array(interval)),
  holidays: z.optional(
    z.array(
      z.object({
        date: z.iso.date(),
        name: z.optional(z.string().check(z.maxLength(100))),
        hours: z.optional(z.array(interval)),
      }),
    ),
  ),
})

/** A phone number as dialled (`+32 2 555 01 23`) and, where there are several, what it is for. */
export const phone = z.object({
  number: z.string().check(z.regex(/^\+?[0-9][0-9 ().-]{2,30}$/)),
  label: z.optional(z.string().check(z.maxLength(60))),
})

/** Somebody who answers, as shown to customers. */
export const person = z.object({ name: personName, role: z.optional(z.string().check(z.maxLength(60))) })

/** What a customer may be writing about. Labels by language; the company's own words, so data and not wording. */
export const topic = z.object({ id: slug, labels: z.record(z.string(), z.string().check(z.maxLength(60))) })

/** All that is needed to reach the company, with or without a server: the content of static mode. */
export const contact = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  locale: z.optional(localeTag),
  phones: z._default(z.array(phone), []),
  email: z.optional(emailAddress),
  hours: z.optional(openingHours),
  people: z._default(z.array(person), []),
  topics: z._default(z.array(topic), []),
  /** The domain from which mail about a case is written, so that a customer can recognise it. */
  writesFrom: z.optional(z.string()),
})

/** The state of the house at this moment, for the launcher. Personal to nobody, cacheable for seconds. */
export const now = z.object({
  at: instant,
  open: z.boolean(),
  opensAt: z.optional(instant),
  closesAt: z.optional(instant),
  humansOn: z.int().check(z.nonnegative()),
  /** For somebody who would join the default queue now. */
  announcement,
  simulated: z.optional(z.boolean()),
})

export type OpeningHours = z.infer<typeof openingHours>
export type Phone = z.infer<typeof phone>
export type Person = z.infer<typeof person>
export type Topic = z.infer<typeof topic>
export type Contact = z.infer<typeof contact>
/** A contact as a person may write it: lists may be left out. */
export type ContactInput = z.input<typeof contact>
export type Now = z.infer<typeof now>
