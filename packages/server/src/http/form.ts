import { randomBytes, randomUUID } from 'node:crypto'
import { negotiateLocale } from '@presszero/text'
import { catalogueFor } from '@presszero/text/all'
import { formErrorPage, formReceiptPage, renderPage } from '@presszero/text/page'
import { contactForm, personName } from '@presszero/wire'
import * as z from 'zod/mini'
import { knownTopic } from '../config.js'
import { sha256 } from '../tokens.js'
import { readForm } from './body.js'
import { done, type House, limit, problemResponse } from './context.js'
import { isListed } from './guard/origins.js'
import { contactOf, needMail, routed } from './visitor.js'

type Fields = Readonly<Record<string, string>>
type FormField = 'email' | 'text' | 'topic' | 'name'

/**
 * The form that works without JavaScript: opens a case and answers with a page that holds its reference, or with the
 * form again, what was typed still in it and beside each wrong field what to do.
 */
export async function postContactForm(house: House, request: Request, client: string): Promise<Response> {
  needMail(house)
  const fields = await readForm(request)
  try {
    limit(house, 'openCase', client)
    return await take(house, request, fields)
  } catch (error) {
    return failurePage(house, request, fields, error)
  }
}

async function take(house: House, request: Request, fields: Fields): Promise<Response> {
  const parsed = z.safeParse(contactForm, asTyped(fields))
  if (!parsed.success)
    return errorPage(
      house,
      request,
      fields,
      parsed.error.issues.map(issue => String(issue.path[0])),
    )
  const form = parsed.data
  // People do not see this field; a machine that fills every field does.
  if (form.website) return errorPage(house, request, fields, ['text'])
  const name = z.safeParse(personName, form.name)
  const { caseId } = done(
    await house.execute(
      undefined,
      {
        type: 'open-case',
        wants: 'mail',
        channel: 'web',
        ...routed(house, knownTopic(house.config, form.topic)),
        locale: form.locale,
        text: form.text,
        messageId: randomUUID(),
        address: form.email,
        ...(name.success ? { name: name.data } : {}),
      },
      { once: `form:${sha256(JSON.stringify([form.key || randomUUID(), form.email, form.text]))}` },
    ),
  )
  return receiptPage(house, request, caseId, form)
}

async function receiptPage(
  house: House,
  request: Request,
  caseId: string,
  form: { email: string; text: string; locale: string },
) {
  const view = await house.live.view(caseId)
  const pledge = view.pledges.find(one => one.kind === 'reply')
  return page(house, request, form.locale, 200, options =>
    formReceiptPage(
      {
        contact: contactOf(house),
        reference: view.reference,
        email: form.email,
        ...(view.email === null ? {} : { writesFrom: view.email.writesFrom }),
        text: form.text,
        ...(pledge === undefined ? {} : { replyBy: pledge.by, confidence: pledge.confidence }),
        ...(house.config.simulation ? { simulated: true } : {}),
      },
      options,
    ),
  )
}

/** Whatever went wrong, what was typed is in the form again. */
function failurePage(house: House, request: Request, fields: Fields, error: unknown): Response {
  const problem = problemResponse(house, error)
  const response = errorPage(house, request, fields, [], problem.status)
  const retryAfter = problem.headers.get('retry-after')
  if (retryAfter !== null) response.headers.set('retry-after', retryAfter)
  return response
}

function errorPage(
  house: House,
  request: Request,
  fields: Fields,
  wrong: readonly string[],
  status = 400,
): Response {
  return page(house, request, fields.locale, status, options =>
    formErrorPage(
      {
        contact: contactOf(house),
        server: house.config.baseUrl,
        ...(fields.key === undefined ? {} : { key: fields.key }),
        fields: wrong.filter(isFormField),
        values: fields,
      },
      options,
    ),
  )
}

type Options = Parameters<typeof formReceiptPage>[1]

function page(
  house: House,
  request: Request,
  locale: string | undefined,
  status: number,
  render: (options: Options) => ReturnType<typeof formReceiptPage>,
): Response {
  const tag = negotiateLocale([
    locale ?? '',
    request.headers.get('accept-language') ?? '',
    house.config.locale,
  ])
  const nonce = randomBytes(16).toString('base64url')
  const { visitor, page: text } = catalogueFor(tag)
  const zone = house.config.company.hours?.timeZone
  const tree = render({
    visitor,
    page: text,
    tag,
    nonce,
    now: new Date(house.clock.now()),
    ...(zone === undefined ? {} : { timeZone: zone }),
    ...backTo(house, request),
  })
  return new Response(renderPage(tree), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    },
  })
}

/** The page from which the form was posted, if it is one of ours. */
function backTo(house: House, request: Request): { backTo?: string } {
  const referer = request.headers.get('referer')
  if (referer === null || !URL.canParse(referer)) return {}
  return isListed(new URL(referer).origin, house.config.origins) ? { backTo: referer } : {}
}

/** Forms send an empty text for nothing, and two characters for the end of a line. */
function asTyped(fields: Fields): Fields {
  const filled = Object.entries(fields).filter(([, value]) => value !== '')
  return Object.fromEntries(filled.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]))
}

function isFormField(field: string): field is FormField {
  return ['email', 'text', 'topic', 'name'].includes(field)
}
