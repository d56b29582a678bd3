export { createCalendar } from './calendar.js'
export type {
  Calendar,
  CalendarDay,
  CalendarOptions,
  Holiday,
  OpenInterval,
  TimeInterval,
  Weekday,
} from './types.js'
