import { Busboy } from '@fastify/busboy'
import { percentDecoded } from '../read/mime/percent.js'

/** The fields of a form by name, as bytes: a mail may be in any character set, and is not to be decoded as text. */
export type FormFields = ReadonlyMap<string, Uint8Array>

const MOST_PARTS = 500

/** Reads `multipart/form-data` or `application/x-www-form-urlencoded`; undefined where the body is neither, or broken. */
export async function readForm(headers: Headers, body: Uint8Array): Promise<FormFields | undefined> {
  const type = headers.get('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return readUrlEncoded(body)
  return /^multipart\/form-data\b/i.test(type) ? readMultipart(type, body) : undefined
}

function readMultipart(type: string, body: Uint8Array): Promise<FormFields | undefined> {
  return new Promise(resolve => {
    const fields = new Map<string, Uint8Array>()
    const broken = () => resolve(undefined)
    try {
      const parser = new Busboy({
        headers: { 'content-type': type },
        // Every part is handed over in bytes, as files are.
        isPartAFile: () => true,
        limits: { parts: MOST_PARTS, files: MOST_PARTS, fileSize: body.byteLength },
      })
      parser.on('file', (name, stream) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => fields.set(name, Buffer.concat(chunks)))
        stream.on('error', broken)
      })
      parser.on('finish', () => resolve(fields))
      parser.on('error', broken)
      for (const limit of ['partsLimit', 'filesLimit'] as const) parser.on(limit, broken)
      parser.end(Buffer.from(body.buffer, body.byteOffset, body.byteLength))
    } catch {
      broken()
    }
  })
}

function readUrlEncoded(body: Uint8Array): FormFields | undefined {
  const pairs = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1').split('&')
  if (pairs.length > MOST_PARTS) return undefined
  return new Map(
    pairs.map(pair => {
      const equals = pair.indexOf('=')
      const [name, value] = equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
      return [formDecoded(name).toString(), formDecoded(value)]
    }),
  )
}

/** In forms a plus is a space. */
function formDecoded(text: string): Buffer {
  return percentDecoded(text.replaceAll('+', ' '))
}

/** A field as text; empty where there is none. */
export function textOf(fields: FormFields, name: string): string {
  return Buffer.from(fields.get(name) ?? []).toString()
}
