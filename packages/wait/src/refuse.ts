import { QueueEventRefused, type RefusalCode } from './refusal.js'
import type { QueueEvent } from './types.js'

/** What is known of the people, as far as an event can contradict it. */
export interface Known {
  readonly lastAt: number | undefined
  waiting(id: string): { held: boolean; queue: string } | undefined
  isHelped(id: string): boolean
}

const TYPES = new Set([
  'joined',
  'answered',
  'abandoned',
  'finished',
  'moved',
  'callback-held',
  'staffed',
  'opened',
  'closed',
])

/** Throws QueueEventRefused where the event cannot be true after what is known. */
export function refuseImpossible(event: QueueEvent, known: Known): void {
  const refuse = (code: RefusalCode, message: string): never => {
    throw new QueueEventRefused(code, event, `${event.type}: ${message}`)
  }
  const fault = faultOf(event)
  if (fault) refuse('invalid', fault)
  if (known.lastAt !== undefined && event.at < known.lastAt) {
    refuse(
      'out-of-order',
      `at ${event.at} lies before the last event, ${known.lastAt}; send events in order of time`,
    )
  }
  if (!('id' in event)) return
  const waiting = known.waiting(event.id)
  const helped = known.isHelped(event.id)
  if (event.type === 'joined') {
    if (waiting || helped)
      refuse('repeated', `"${event.id}" has joined already; finish or abandon that contact first`)
    return
  }
  if (!waiting && !helped)
    refuse('unknown-id', `nobody of id "${event.id}" is here; send what happened before it first`)
  if (event.type === 'finished') {
    if (waiting) refuse('not-answered', `"${event.id}" is still waiting; send "answered" or "abandoned"`)
    return
  }
  if (helped) {
    if (event.type === 'answered') refuse('repeated', `"${event.id}" was answered already`)
    refuse('not-waiting', `"${event.id}" was answered; send "finished", and "joined" to have them wait again`)
  }
  if (event.type === 'callback-held' && waiting?.held) refuse('repeated', `"${event.id}" is held already`)
  if (event.type === 'moved' && waiting?.queue === event.queue) {
    refuse('repeated', `"${event.id}" is in "${event.queue}" already`)
  }
}

/** What is wrong with the event by itself. */
function faultOf(event: QueueEvent): string | undefined {
  if (!TYPES.has(event.type)) return `not a type of event; write one of ${[...TYPES].join(', ')}`
  if (!Number.isFinite(event.at)) return `at ${event.at} is not a moment; give milliseconds since the epoch`
  if ('id' in event && !isName(event.id)) return 'id must be a string with something in it'
  if ('queue' in event && !isName(event.queue)) return 'queue must be a string with something in it'
  if (needsId(event.type) && !('id' in event)) return 'id is missing'
  if (needsQueue(event.type) && !('queue' in event)) return 'queue is missing'
  if (event.type === 'staffed' && !(Number.isInteger(event.agents) && event.agents >= 0)) {
    return `agents ${event.agents} is not a number of people; give a whole number, zero or more`
  }
  if (event.type === 'joined' && event.priority !== undefined && !Number.isFinite(event.priority)) {
    return `priority ${event.priority} is not a number`
  }
  return undefined
}

function needsQueue(type: QueueEvent['type']): boolean {
  return type === 'joined' || type === 'moved' || !needsId(type)
}

function needsId(type: QueueEvent['type']): boolean {
  return type !== 'staffed' && type !== 'opened' && type !== 'closed'
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0
}
