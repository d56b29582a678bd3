import type { CaseEvent, NoticeEvent, QueueEvent } from '../../case/events.js'
import type { Write } from '../../log/port.js'

/** Events for tests, where only what a test is about is said. */
export function opened(
  facts: Partial<Extract<CaseEvent, { type: 'case-opened' }>> = {},
): Extract<CaseEvent, { type: 'case-opened' }> {
  return {
    type: 'case-opened',
    reference: 'PZ-7K3M-92QD',
    topic: 'delivery',
    queue: 'orders',
    locale: 'nl',
    channel: 'web',
    content: {},
    ...facts,
  }
}

export function said(
  text: string,
  author: Extract<CaseEvent, { type: 'message-added' }>['author'] = { kind: 'customer' },
): CaseEvent {
  return { type: 'message-added', messageId: `message of ${text}`, author, channel: 'web', content: { text } }
}

export function toCase(caseId: string, ...events: CaseEvent[]): Write {
  return { stream: `case:${caseId}`, expectedVersion: 'any', events }
}

export function toNotice(noticeId: string, ...events: NoticeEvent[]): Write {
  return { stream: `notice:${noticeId}`, expectedVersion: 'any', events }
}

export function noticed(
  facts: Partial<Extract<NoticeEvent, { type: 'notice-recorded' }>> = {},
): Extract<NoticeEvent, { type: 'notice-recorded' }> {
  return {
    type: 'notice-recorded',
    sentBy: 'application',
    addressHash: 'hash of ann',
    messageId: '<1@shop.test>',
    content: {
      to: ['ann@example.org'],
      subject: 'Your order',
      text: 'It is on its way.',
      about: 'order A-1',
    },
    ...facts,
  }
}

export function toQueue(queue: string, ...events: QueueEvent[]): Write {
  return { stream: `queue:${queue}`, expectedVersion: 'any', events }
}
