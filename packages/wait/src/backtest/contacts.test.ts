import { describe, expect, test } from 'vitest'
import { readMapping } from './columns.js'
import { type ContactLogOptions, createContactReader } from './contacts.js'
import { type ContactEvent, eventsOf } from './events.js'
import { readOutcomes } from './outcomes.js'

function read(text: string, options: ContactLogOptions = {}) {
  const reader = createContactReader(options)
  reader.push(text)
  return reader.end()
}

const HEADER = 'id,queue,topic,priority,entered,outcome,answered,left,agent\n'
const told = (events: Iterable<ContactEvent>) =>
  Array.from(events, ({ event }) => `${event.type} ${'id' in event ? event.id : ''}`)
const at = (time: string) => Date.parse(`2026-11-23T${time}Z`)

describe('a contact log', () => {
  test('is read in order of entering', () => {
    const log = read(
      `${HEADER}b,sales,,0,2026-11-23T09:01:00Z,abandoned,,2026-11-23T09:02:00Z,\n` +
        'a,sales,price,2,2026-11-23T09:00:00Z,answered,2026-11-23T09:00:30Z,2026-11-23T09:05:00Z,ann\n',
    )
    expect(log.contacts).toEqual([
      {
        id: 'a',
        queue: 'sales',
        topic: 'price',
        priority: 2,
        entered: at('09:00:00'),
        answered: at('09:00:30'),
        left: at('09:05:00'),
        agent: 'ann',
      },
      { id: 'b', queue: 'sales', priority: 0, entered: at('09:01:00'), left: at('09:02:00') },
    ])
  })

  test('may name its columns otherwise', () => {
    const text = 'Start;Picked up;End\n23/11/2026 10:00;23/11/2026 10:01;23/11/2026 10:05\n'
    const mapping = readMapping('entered=Start, answered=Picked up, left=End')
    const { contacts } = read(text, { mapping, timeZone: 'Europe/Brussels' })
    expect(contacts).toEqual([
      {
        id: 'line 2',
        queue: 'queue',
        priority: 0,
        entered: at('09:00:00'),
        answered: at('09:01:00'),
        left: at('09:05:00'),
      },
    ])
  })

  test('reports a bad row with line and column, counts it and goes on', () => {
    const good = 'g,q,,0,2026-11-23T09:00:00Z,answered,2026-11-23T09:00:30Z,2026-11-23T09:05:00Z,\n'
    const log = read(
      HEADER +
        good +
        'x,q,,0,yesterday,answered,,,\n' +
        'x,q,,0,,abandoned,,2026-11-23T09:05:00Z,\n' +
        'x,q,,high,2026-11-23T09:00:00Z,abandoned,,2026-11-23T09:05:00Z,\n' +
        'x,q,,0,2026-11-23T09:00:00Z,answered,2026-11-23T08:00:30Z,2026-11-23T09:05:00Z,\n' +
        'x,q,,0,2026-11-23T09:00:00Z,abandoned,,,\n' +
        good,
    )
    expect(log).toMatchObject({ rows: 7, faulty: 5 })
    expect(log.contacts).toHaveLength(2)
    expect(log.faults).toEqual([
      { line: 3, column: 5, message: 'entered: "yesterday" is not a time' },
      { line: 4, column: 5, message: 'entered is empty' },
      { line: 5, column: 4, message: 'priority: "high" is not a number' },
      { line: 6, column: 7, message: 'answered lies before entered' },
      { line: 7, column: 8, message: 'neither answered nor left is there' },
    ])
  })

  test('of mostly bad rows is refused with the first of them', () => {
    expect(() => read(HEADER + 'x,q,,0,soon,answered,,,\n'.repeat(30))).toThrow(
      '30 of 30 rows cannot be read; the first: line 2, column 5: entered: "soon" is not a time',
    )
  })

  test('without a column that is needed is refused by name', () => {
    expect(() => read('start,answered,left\n')).toThrow(
      'no column "entered"; it has "start", "answered", "left"',
    )
    expect(() => read(HEADER)).toThrow('The log has no rows')
    expect(() => readMapping('begin=Start')).toThrow('map: "begin=Start" is not one; write OURS=THEIRS')
  })

  test('gives events in an order that the engine takes', () => {
    const { contacts } = read(
      HEADER +
        'a,q,,0,2026-11-23T09:00:00Z,answered,2026-11-23T09:00:00Z,2026-11-23T09:00:30Z,\n' +
        'b,q,,0,2026-11-23T09:00:10Z,answered,2026-11-23T09:00:30Z,2026-11-23T09:01:00Z,\n' +
        'c,q,,0,2026-11-23T09:00:30Z,abandoned,,2026-11-23T09:00:30Z,\n',
    )
    expect(told(eventsOf(contacts))).toEqual([
      'joined 0',
      'answered 0',
      'joined 1',
      'finished 0',
      'answered 1',
      'joined 2',
      'abandoned 2',
      'finished 1',
    ])
  })

  test('takes the words of phone systems for an outcome', () => {
    const row = (outcome: string, answered: string) =>
      `x,q,,0,2026-11-23T09:00:00Z,${outcome},${answered},2026-11-23T09:05:00Z,\n`
    const log = read(
      HEADER +
        row('AGENT', '2026-11-23T09:01:00Z') +
        row('Abandoned in queue', '-') +
        row('HANG', '0000-00-00 00:00:00') +
        row('callback requested', '2026-11-23T09:04:00Z') +
        row('PHANTOM', '') +
        row('Warteschlange', 'NULL') +
        row('HANG', '2026-11-23T09:01:00Z'),
    )
    expect(log.contacts.map(({ answered, callback }) => [answered, callback])).toEqual([
      [at('09:01:00'), undefined],
      [undefined, undefined],
      [undefined, undefined],
      [at('09:04:00'), true],
      [undefined, undefined],
    ])
    expect(log).toMatchObject({ rows: 7, ignored: 1, unknownOutcomes: [['Warteschlange', 1]], faulty: 1 })
    expect(log.faults[0]).toMatchObject({ line: 8, column: 7 })
  })

  test('is told what its own words mean', () => {
    const row = 'x,q,,0,2026-11-23T09:00:00Z,Probe,,2026-11-23T09:05:00Z,\n'
    expect(read(HEADER + row, { outcomes: readOutcomes('probe=ignored') })).toMatchObject({ ignored: 1 })
    expect(() => readOutcomes('probe=gone')).toThrow('outcome: "probe=gone" is not one; write THEIRS=OURS')
  })

  test('that does not tell when contacts ended says how many were never answered', () => {
    const log = read('entered,answered\n2026-11-23T09:00:00Z,\n2026-11-23T09:00:00Z,2026-11-23T10:00:00Z\n')
    expect(log).toMatchObject({ rows: 2, faulty: 0, unended: 1 })
    expect(log.contacts).toHaveLength(1)
  })

  test('holds the place of those who are called back', () => {
    const waits = { queue: 'q', priority: 0, entered: 0, left: 3000 }
    const called = eventsOf([
      { ...waits, id: 'a', answered: 2000, callback: true },
      { ...waits, id: 'b', answered: 1000 },
    ])
    expect(told(called)).toEqual([
      'joined 0',
      'callback-held 0',
      'joined 1',
      'answered 1',
      'answered 0',
      'finished 0',
      'finished 1',
    ])
    expect(called.size).toBe(7)
  })
})
