import type { CaseStatus, CaseView, Contact } from '@presszero/wire'
import fc from 'fast-check'
import type { ContactState, ThreadMessage } from '../contact/types.js'
import type { MailState } from '../mail/state.js'
import { at, openNow, range, sampleCase, shop, thirdInLine } from './samples.js'

export function sampleState(changes: Partial<ContactState>): ContactState {
  return {
    mode: 'server',
    opened: true,
    loading: false,
    contact: shop,
    now: openNow,
    case: null,
    messages: [],
    asked: null,
    topic: 'delivery',
    draft: '',
    name: '',
    connection: 'idle',
    online: true,
    trouble: null,
    typing: false,
    email: { step: 'editing', value: '', invalid: false },
    ...changes,
  }
}

const trouble = fc.constantFrom(
  null,
  { code: 'offline' } as const,
  { code: 'timeout' } as const,
  { code: 'unreadable' } as const,
  { code: 'queue-closed' } as const,
  { code: 'case-not-found' } as const,
  { code: 'too-many-requests', retryAfter: 30 } as const,
)

const contact = fc.constantFrom<Contact>(
  shop,
  { name: 'Shop', phones: [], email: 'help@shop.test', people: [], topics: [] },
  { name: 'Shop', phones: shop.phones, people: [], topics: [] },
)
const bareContact = fc.constantFrom<Contact | null>(null, {
  name: 'Shop',
  phones: [],
  people: [],
  topics: [],
})

const announcement = fc.constantFrom(
  range,
  { ...range, fromMinutes: 0, revised: true, simulated: true },
  { kind: 'unknown', reason: 'nobody-on', position: 1, humansOn: 0 } as const,
  { kind: 'closed', opensAt: at } as const,
  { kind: 'closed' } as const,
)

const now = fc.option(
  fc.record({ at: fc.constant(at), open: fc.boolean(), humansOn: fc.nat({ max: 3 }), announcement }),
)

const line = fc.option(
  fc.record({
    ...fixed(thirdInLine),
    position: fc.integer({ min: 1, max: 99 }),
    away: fc.boolean(),
    announcement,
  }),
)

const pledge = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('answer', 'reply'),
  madeAt: fc.constant(at),
  by: fc.constant(at),
  confidence: fc.constant(0.8),
  outcome: fc.constantFrom('open', 'kept', 'broken', 'unresolved'),
})

const status = fc.constantFrom<CaseStatus>('open', 'waiting', 'with-human', 'awaiting-customer', 'resolved')
const given = { address: 'eva@x.test', writesFrom: 'r+abc@mail.shop.test', delivery: 'sent' } as const

const view: fc.Arbitrary<CaseView | null> = fc.option(
  fc.record({
    ...fixed(sampleCase()),
    status,
    line,
    human: fc.constantFrom(null, { name: 'Anna' }),
    email: fc.constantFrom(null, given),
    leftLine: fc.constantFrom(undefined, { why: 'left', at }, { why: 'abandoned', at }),
    pledges: fc.array(pledge, { maxLength: 2 }),
    resolution: fc.constantFrom(undefined, { at, reason: 'Sent again' }),
  }),
)

const message: fc.Arbitrary<ThreadMessage> = fc.record({
  id: fc.uuid(),
  at: fc.constant(at),
  author: fc.record({ kind: fc.constantFrom('customer', 'human', 'assistant', 'system') }),
  channel: fc.constantFrom('web', 'email'),
  text: fc.string(),
  state: fc.constantFrom('sent', 'sending', 'waiting-for-network', 'failed'),
})

const email = fc.constantFrom<MailState>(
  { step: 'editing', value: '', invalid: false },
  { step: 'editing', value: 'eva', invalid: true, trouble: { code: 'invalid-request' } },
  { step: 'suggestion', value: 'eva@gmial.com', suggestion: 'eva@gmail.com' },
  { step: 'sending', value: 'eva@x.test' },
  { step: 'will-write-from', value: 'eva@x.test', email: given },
  { step: 'bounced', value: 'eva@x.test', email: { ...given, delivery: 'bounced', reason: 'unknown-user' } },
)

const common = {
  opened: fc.boolean(),
  loading: fc.boolean(),
  now,
  topic: fc.constantFrom(null, 'delivery'),
  draft: fc.string(),
  name: fc.string(),
  connection: fc.constantFrom('idle', 'connecting', 'live', 'offline'),
  online: fc.boolean(),
  trouble,
  typing: fc.boolean(),
  email,
} as const

const withServer = fc.record({
  ...common,
  mode: fc.constant('server' as const),
  contact: fc.oneof(contact, bareContact),
  case: view,
  messages: fc.array(message, { maxLength: 4 }),
  asked: fc.option(
    fc.record({
      id: fc.uuid(),
      wants: fc.constantFrom('human', 'mail'),
      state: fc.constantFrom('sending', 'waiting-for-network', 'failed'),
    }),
  ),
})

const withoutServer = fc.record({
  ...common,
  mode: fc.constant('static' as const),
  contact,
  case: fc.constant(null),
  messages: fc.constant([]),
  asked: fc.constant(null),
})

/** Any state that the stores can be in, and some that they cannot. */
export const arbitraryState: fc.Arbitrary<ContactState> = fc.oneof(withServer, withoutServer)

/** Each value as one that is always the same. */
function fixed<Shape extends object>(shape: Shape): { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> } {
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, fc.constant(value)])) as {
    [Key in keyof Shape]: fc.Arbitrary<Shape[Key]>
  }
}
