import type { PressZeroOptions } from '@presszero/server'
import { clock } from './turned-clock.config.ts'

/** Delhi has no summer time, so that its hours are the same elsewhere all year. */
const timeZone = 'Asia/Kolkata'

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const inThreeDays = new Date(Date.now() + 3 * 86_400_000)
const weekday = new Date(inThreeDays.toLocaleString('en-US', { timeZone })).getDay()

/** A company that is closed whenever a test runs: it opens in three days at 9:00. Its clock can be turned. */
export default {
  clock,
  company: {
    name: 'Lumen & Oak',
    locale: 'en',
    phones: [{ number: '+32 2 555 01 23' }],
    email: 'help@lumen-oak.test',
    hours: { timeZone, weekly: { [days[weekday] ?? 'mon']: [['09:00', '17:00']] } },
    people: [{ name: 'Ann Peeters', role: 'Orders and returns' }],
    topics: [{ id: 'order', labels: { en: 'An order' } }],
  },
} satisfies Partial<PressZeroOptions>
