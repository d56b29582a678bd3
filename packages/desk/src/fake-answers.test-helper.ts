import { type Contact, type DeskCase, type Problem, type ProblemCode, problemStatus } from '@presszero/wire'
import { deskRoutes, pathOf, type Route, visitorRoutes } from '@presszero/wire/plain'
import type { FakeHouse } from './fake-house.test-helper.js'
import { ago, messageOf } from './samples.test-helper.js'

const shop: Contact = {
  name: 'Lumen & Oak',
  phones: [{ number: '+32 2 555 01 23' }],
  email: 'help@lumen-oak.test',
  people: [{ name: 'Ann' }],
  topics: [
    { id: 'order', labels: { en: 'An order', nl: 'Een bestelling' } },
    { id: 'return', labels: { en: 'A return', nl: 'Een retour' } },
  ],
}

/** The secret of a sign-in link, good for any number of times. */
export const link = 'a-secret-of-one-time-0123456789'
export const token = 'a-token-of-this-session'

/** What a request asks for: the parameters of its path, and the texts of its body, by name. */
export interface Asked {
  route: Route
  /** The ids in the path: of the case, of the mail. */
  id: string | undefined
  mail: string | undefined
  body: Record<string, string>
}

/** What the house answers, but for the live stream. */
export function answerOf(house: FakeHouse, { route, id, mail, body }: Asked): Response {
  switch (route) {
    case visitorRoutes.contact:
      return Response.json(shop)
    case deskRoutes.deskSignIn:
      return new Response(null, { status: 202 })
    case deskRoutes.deskOpenSession:
      return body.secret === link
        ? Response.json({ token, human: house.me }, { status: 201 })
        : problem('link-used')
    case deskRoutes.deskPresence:
      house.me = { ...house.me, presence: body.presence === 'on' ? 'on' : 'off' }
      house.tellBoard()
      return Response.json(house.me)
    case deskRoutes.deskSignal:
    case deskRoutes.deskCloseSession:
      return new Response(null, { status: 204 })
    case deskRoutes.deskInbox:
      return Response.json({ mails: house.aside, before: null })
    case deskRoutes.deskMail: {
      const found = house.mails.find(one => one.id === mail)
      return found ? Response.json(found) : problem('not-found')
    }
    case deskRoutes.deskMailSource:
      return new Response('From: jonas@example.org\r\nSubject: My order\r\n\r\nWhere is my order?')
    case deskRoutes.deskAttachment:
      return new Response('%PDF-1.7')
    default: {
      const view = house.cases.find(one => one.id === id)
      return view ? onCase(house, route, view, body) : problem('case-not-found')
    }
  }
}

function onCase(house: FakeHouse, route: Route, view: DeskCase, body: Record<string, string>): Response {
  const { id, claimedBy, messages } = view
  const me = house.me.id
  const changed = (more: Partial<DeskCase>) => Response.json(house.change(id, more))
  switch (route) {
    case deskRoutes.deskCase:
      return Response.json(view)
    case deskRoutes.deskClaim: {
      if (claimedBy !== null) return problem('case-taken')
      return changed({ claimedBy: me, human: { name: house.me.name }, status: 'with-human', line: null })
    }
    case deskRoutes.deskReply: {
      if (claimedBy !== me) return problem('not-claimed')
      const message = messageOf('human', body.text ?? '', body.id ? { id: body.id } : {})
      const isKnown = messages.some(one => one.id === message.id)
      return isKnown ? Response.json(view) : changed({ messages: [...messages, message] })
    }
    case deskRoutes.deskNote: {
      const more = { ...(body.id ? { id: body.id } : {}), internal: { kind: 'note' } } as const
      const note = messageOf('human', body.text ?? '', more)
      const isKnown = messages.some(one => one.id === note.id)
      return isKnown ? Response.json(view) : changed({ messages: [...messages, note] })
    }
    case deskRoutes.deskTransfer: {
      const queue = body.queue ?? ''
      const internal = { kind: 'transfer', from: view.queue, to: queue } as const
      const moved = messageOf('human', body.reason ?? '', { internal })
      return changed({ queue, claimedBy: null, human: null, status: 'open', messages: [...messages, moved] })
    }
    case deskRoutes.deskRelease:
      return changed({ claimedBy: null, human: null, status: 'open' })
    case deskRoutes.deskForward:
      return changed({})
    default:
      return changed({ status: 'resolved', resolution: { at: ago(0), reason: body.reason ?? '' } })
  }
}

const known: readonly Route[] = [visitorRoutes.contact, ...Object.values(deskRoutes)]

export function routeOf(method: string, path: string): Omit<Asked, 'body'> | undefined {
  const id = /\/cases\/([^/]+)/.exec(path)?.[1]
  const mail = /\/mails\/([^/]+)/.exec(path)?.[1]
  const index = /\/attachments\/([^/]+)/.exec(path)?.[1]
  const parameters = { case: id ?? '-', mail: mail ?? '-', index: index ?? '-' }
  const route = known.find(one => one.method === method && pathOf(one, parameters) === path)
  return route && { route, id, mail }
}

export function problem(code: ProblemCode): Response {
  const status = problemStatus[code]
  const body: Problem = { type: `https://presszero.dev/problems/${code}`, title: code, status, code }
  return Response.json(body, { status })
}

export function fieldsOf(body: unknown): Record<string, string> {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
