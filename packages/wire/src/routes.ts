type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
/**
 * Who may call: anyone, the bearer of the case's token, a signed-in human, or a system of the company that signs what it
 * sends (Standard Webhooks). Tokens travel in `Authorization`.
 */
type Auth = 'none' | 'case' | 'desk' | 'signature'

export interface Route {
  readonly method: Method
  /** A path with `:name` parameters. Ids name; they never authorise. */
  readonly path: string
  readonly auth: Auth
}

/** What a visitor's browser asks. */
export const visitorRoutes = {
  now: { method: 'GET', path: '/v1/now', auth: 'none' },
  contact: { method: 'GET', path: '/v1/contact', auth: 'none' },
  contactForm: { method: 'POST', path: '/v1/contact-form', auth: 'none' },
  openCase: { method: 'POST', path: '/v1/cases', auth: 'none' },
  readCase: { method: 'GET', path: '/v1/cases/:case', auth: 'case' },
  liveCase: { method: 'GET', path: '/v1/cases/:case/live', auth: 'case' },
  postMessage: { method: 'POST', path: '/v1/cases/:case/messages', auth: 'case' },
  joinLine: { method: 'PUT', path: '/v1/cases/:case/line', auth: 'case' },
  leaveLine: { method: 'DELETE', path: '/v1/cases/:case/line', auth: 'case' },
  giveEmail: { method: 'PUT', path: '/v1/cases/:case/email', auth: 'case' },
  signal: { method: 'POST', path: '/v1/cases/:case/signals', auth: 'case' },
} as const satisfies Record<string, Route>

/** What the desk asks. */
export const deskRoutes = {
  deskSignIn: { method: 'POST', path: '/v1/desk/sign-in', auth: 'none' },
  deskOpenSession: { method: 'POST', path: '/v1/desk/sessions', auth: 'none' },
  deskCloseSession: { method: 'DELETE', path: '/v1/desk/sessions', auth: 'desk' },
  deskPresence: { method: 'PUT', path: '/v1/desk/presence', auth: 'desk' },
  deskBoard: { method: 'GET', path: '/v1/desk/board', auth: 'desk' },
  deskLive: { method: 'GET', path: '/v1/desk/live', auth: 'desk' },
  deskSignal: { method: 'POST', path: '/v1/desk/signals', auth: 'desk' },
  deskCase: { method: 'GET', path: '/v1/desk/cases/:case', auth: 'desk' },
  deskClaim: { method: 'POST', path: '/v1/desk/cases/:case/claim', auth: 'desk' },
  deskRelease: { method: 'POST', path: '/v1/desk/cases/:case/release', auth: 'desk' },
  deskReply: { method: 'POST', path: '/v1/desk/cases/:case/messages', auth: 'desk' },
  deskResolve: { method: 'POST', path: '/v1/desk/cases/:case/resolve', auth: 'desk' },
  /** Sends the case to the company's own mailbox, to be answered there with any mail program. */
  deskForward: { method: 'POST', path: '/v1/desk/cases/:case/forward', auth: 'desk' },
  /** What only those who answer see. */
  deskNote: { method: 'POST', path: '/v1/desk/cases/:case/note', auth: 'desk' },
  /** Hands the case to whoever answers another queue. */
  deskTransfer: { method: 'POST', path: '/v1/desk/cases/:case/transfer', auth: 'desk' },
  /** A mail of a case as it came, made fit to be shown, and what is attached to it. */
  deskMail: { method: 'GET', path: '/v1/desk/cases/:case/mails/:mail', auth: 'desk' },
  deskAttachment: {
    method: 'GET',
    path: '/v1/desk/cases/:case/mails/:mail/attachments/:index',
    auth: 'desk',
  },
  /** The mails that were set aside; older ones with `?before=`. */
  deskInbox: { method: 'GET', path: '/v1/desk/inbox', auth: 'desk' },
  /** A mail as it came, byte for byte. */
  deskMailSource: { method: 'GET', path: '/v1/desk/mails/:mail/source', auth: 'desk' },
} as const satisfies Record<string, Route>

/** What systems of the company tell. */
export const systemRoutes = {
  /** What happened in a line that is elsewhere, such as a phone queue. */
  queueEvents: { method: 'POST', path: '/v1/queues/:queue/events', auth: 'signature' },
  /** A mail that its provider received, as the provider posts it: each signs, or proves itself, in its own way. */
  inboundMail: { method: 'POST', path: '/v1/inbound/:provider', auth: 'signature' },
  /** Mails that an application sends itself. */
  notices: { method: 'POST', path: '/v1/notices', auth: 'signature' },
} as const satisfies Record<string, Route>

/** Headers of the API beyond the standard ones. */
export const headers = { idempotencyKey: 'Idempotency-Key', lastEventId: 'Last-Event-ID' } as const

/** The values for the `:name` parameters of a path. */
export type Parameters = Readonly<Record<string, string>>

/**
 * The path of a route with its parameters filled in: `pathOf(visitorRoutes.readCase, { case: id })`.
 * @throws {TypeError} when a parameter is missing
 */
export function pathOf({ path }: Route, parameters: Parameters = {}): string {
  return path.replace(/:([a-z]+)/g, (_, key: string) => {
    const value = parameters[key]
    if (value === undefined) throw new TypeError(`The route ${path} needs the parameter "${key}".`)
    return encodeURIComponent(value)
  })
}
