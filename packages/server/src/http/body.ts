import * as z from 'zod/mini'
import { fieldErrors, ProblemResponse } from './problems.js'

/** Bytes of a request body. A message is at most 10,000 characters; the rest is headroom. */
const MAX_BODY_BYTES = 128 * 1024

/** The JSON body of a request, checked. Answers `unsupported-media-type`, `too-large` or `invalid-request` otherwise. */
export async function readJson<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (mediaType(request) !== 'application/json')
    throw new ProblemResponse('unsupported-media-type', { detail: 'Send the body as application/json.' })
  const text = await readText(request)
  return checkJson(text, schema)
}

/** A body that was read, as JSON, checked. Answers `invalid-request` otherwise. */
export function checkJson<Schema extends z.ZodMiniType>(text: string, schema: Schema): z.output<Schema> {
  return check(parseJson(text), schema)
}

/** The fields of a posted form, unchecked. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  if (mediaType(request) !== 'application/x-www-form-urlencoded')
    throw new ProblemResponse('unsupported-media-type', {
      detail: 'Send the form as application/x-www-form-urlencoded.',
    })
  return Object.fromEntries(new URLSearchParams(await readText(request)))
}

function check<Schema extends z.ZodMiniType>(value: unknown, schema: Schema): z.output<Schema> {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  throw new ProblemResponse('invalid-request', { errors: fieldErrors(parsed.error.issues) })
}

function mediaType(request: Request): string | undefined {
  return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemResponse('invalid-request', { errors: [{ field: 'body', remedy: 'write valid JSON' }] })
  }
}

/** The body as text. Answers `too-large` where it has more bytes than `most`. */
export async function readText(request: Request, most = MAX_BODY_BYTES): Promise<string> {
  return (await readBytes(request, most)).toString('utf8')
}

/** The body as it came. Answers `too-large` where it has more bytes than `most`. */
export async function readBytes(request: Request, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > most) throw new ProblemResponse('too-large', { detail: `Send at most ${most} bytes.` })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
