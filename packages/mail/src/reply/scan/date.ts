/** Parts of a date as any language writes them: digits, with names of months and days left to be any word. */
const time =
  /(?<!\d)\d{1,2}[:.h時]\d{2}(?!\d)|(?<!\d)\d{1,2}\s?(?:[ap]\.?\s?m\b|uhr|時|시|点|點|π\.?μ|μ\.?μ)/iu
/** A year of the Gregorian, Thai or Persian calendar, or three numbers. */
const day = /(?<!\d)(?:(?:19|20)\d{2}|25[4-9]\d|1[34]\d{2}|\d{1,4}([./-]) ?\d{1,2}\1 ?\d{2,4})(?!\d)/
const monthAndDay = /(?<!\d)\d{1,2}\.?[- ][\p{L}\p{M}]{2,12}|[\p{L}\p{M}]{3,12}\.? \d{1,2}(?![\d:])/u

/** Whether a text names a day or a time. */
export function isDated(text: string): boolean {
  return time.test(text) || isDayNamed(text)
}

/** Whether a text names both a day and a time. */
export function isPrecise(text: string): boolean {
  return time.test(text) && isDayNamed(text)
}

function isDayNamed(text: string): boolean {
  return day.test(text) || monthAndDay.test(text)
}
