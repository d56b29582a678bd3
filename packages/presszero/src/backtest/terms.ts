/** The words of a report: of people in a line, or of mails that wait for an answer. */
export interface Terms {
  title: string
  /** Who waits: `people`, `mails`. */
  people: string
  person: string
  contacts: string
  /** What became of those who were not answered: `left`. */
  left: string
  /** What is forecast: `waiting times`. */
  forecasts: string
  forecast: string
  /** Above the number of those before. */
  ahead: string
  /** What stands after the share of those who were in the range, and of those who were later than pledged. */
  inside: string
  later: string
  /** After a length of time: by which clock it is. */
  by: string
  /** Seconds in one unit of the tables, and its name. */
  unit: number
  units: string
}

const line: Terms = {
  title: 'Waiting times, promised and actual',
  people: 'people',
  person: 'person',
  contacts: 'contacts',
  left: 'left',
  forecasts: 'waiting times',
  forecast: 'wait',
  ahead: 'People ahead',
  inside: 'people waited within the range they would have been given.',
  later: 'waited longer than “9 in 10 people wait less than this”.',
  by: '',
  unit: 1,
  units: 'seconds',
}

const mail: Terms = {
  title: 'Answers by mail, promised and actual',
  people: 'mails',
  person: 'mail',
  contacts: 'mails',
  left: 'ended without an answer',
  forecasts: 'times to an answer',
  forecast: 'time to an answer',
  ahead: 'Mails ahead',
  inside: 'mails were answered within the range that would have been said.',
  later: 'were answered later than “9 in 10 are answered by then”.',
  by: ' of opening time',
  unit: 60,
  units: 'minutes of opening time',
}

export function termsOf(clock: 'wall' | 'open'): Terms {
  return clock === 'open' ? mail : line
}
