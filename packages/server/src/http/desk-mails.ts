import type { DeskInbox, DeskMail, InboxMail } from '@presszero/wire'
import { stateOf } from '../case/evolve.js'
import { type Arrived, isArrived } from '../intake/letters.js'
import { Unreadable } from '../intake/reading/unreadable.js'
import type { AsideRow } from '../log/port.js'
import { authorisedHuman, type House, json, limit } from './context.js'
import { ProblemResponse } from './problems.js'

const PAGE = 50

/** The mails that were set aside, newest first: nothing that arrived is out of sight. */
export async function readInbox(house: House, request: Request): Promise<Response> {
  await mayRead(house, request)
  const before = new URL(request.url).searchParams.get('before')
  if (before !== null && !/^\d{1,15}$/.test(before))
    throw new ProblemResponse('invalid-request', {
      errors: [{ field: 'before', remedy: 'write the number that the page before gave' }],
    })
  const rows = await house.log.views.asides({
    limit: PAGE,
    ...(before === null ? {} : { before: Number(before) }),
  })
  const body: DeskInbox = {
    mails: await Promise.all(rows.map(row => inboxMailOf(house, row))),
    before: rows.length < PAGE ? null : (rows.at(-1)?.position ?? null),
  }
  return json(body)
}

/** A mail of a case, made fit to be shown. */
export async function readMail(
  house: House,
  request: Request,
  caseId: string,
  mailId: string,
): Promise<Response> {
  const { arrived, raw } = await mailOfCase(house, request, caseId, mailId)
  const shown = await readable(house.reading.show(raw))
  const { at, event } = arrived
  const body: DeskMail = { id: mailId, at: new Date(at).toISOString(), size: event.size, ...shown }
  return json(body)
}

/** One of its attachments, as a file: a browser neither runs it nor shows it as a page. */
export async function downloadAttachment(
  house: House,
  request: Request,
  { caseId, mailId, index }: { caseId: string; mailId: string; index: string },
): Promise<Response> {
  const { raw } = await mailOfCase(house, request, caseId, mailId)
  const file = /^\d{1,4}$/.test(index) ? await readable(house.reading.handOut(raw, Number(index))) : undefined
  if (file === undefined) throw new ProblemResponse('not-found')
  return download(file.content, file.type, file.name)
}

/** The bytes as they came, of any mail that ever did. */
export async function downloadSource(house: House, request: Request, mailId: string): Promise<Response> {
  await mayRead(house, request)
  const { raw } = await mailOf(house, mailId)
  return download(raw, 'text/plain; charset=utf-8', `${mailId}.eml`)
}

async function mayRead(house: House, request: Request): Promise<void> {
  const { humanId } = await authorisedHuman(house, request)
  limit(house, 'read', humanId)
}

async function mailOfCase(house: House, request: Request, caseId: string, mailId: string) {
  await mayRead(house, request)
  const state = stateOf(await house.log.read(`case:${caseId}`))
  if (state === undefined) throw new ProblemResponse('case-not-found')
  const brought = [...state.messages, ...state.notes].some(({ mail }) => mail?.inboxId === mailId)
  if (!brought) throw new ProblemResponse('not-found')
  return mailOf(house, mailId)
}

/** Absent once it was erased. */
async function mailOf({ log }: House, mailId: string): Promise<{ arrived: Arrived; raw: Uint8Array }> {
  const arrived = (await log.read(`inbox:${mailId}`)).find(isArrived)
  const raw = arrived && (await log.raw(arrived.id))
  if (arrived === undefined || raw === undefined) throw new ProblemResponse('not-found')
  return { arrived, raw }
}

async function inboxMailOf({ log }: House, { inboxId, at, why, caseId }: AsideRow): Promise<InboxMail> {
  const recorded = await log.read(`inbox:${inboxId}`)
  const arrived = recorded.find(isArrived)
  const aside = recorded.findLast(({ event }) => event.type === 'mail-set-aside')?.event
  const { from, subject } = (aside?.type === 'mail-set-aside' ? aside.content : undefined) ?? {}
  const sender = from ?? arrived?.event.content.from
  return {
    ...{ id: inboxId, at: new Date(arrived?.at ?? at).toISOString(), size: arrived?.event.size ?? 0, why },
    ...(sender ? { from: sender } : {}),
    ...(subject === undefined ? {} : { subject }),
    ...(caseId === undefined ? {} : { case: caseId }),
  }
}

async function readable<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new ProblemResponse('unavailable', { detail: `${error.message}. Ask for its source.` })
  }
}

/** RFC 6266: a name for every program, and the right one for those that know UTF-8. */
function download(content: Uint8Array, type: string, name: string): Response {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '_')).replace(/['()*]/g, escaped)
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  })
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
