import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type ContactLog, type ContactLogOptions, createContactReader } from '@presszero/wait/backtest'
import { codeOf } from '../error-code.js'
import { UsageError } from '../flags.js'

/**
 * Reads a contact log as a stream, unpacking it where its name ends in `.gz`. Tells as it goes which share is read.
 * Throws a `UsageError` that names the file.
 */
export async function readLog(
  file: string,
  options: ContactLogOptions,
  onProgress: (share: number) => void,
): Promise<ContactLog> {
  const reader = createContactReader(options)
  try {
    const { size } = await stat(file)
    const [bytes, counted, text] = [createReadStream(file), counting(size, onProgress), textTo(reader.push)]
    if (file.endsWith('.gz')) await pipeline(bytes, counted, createGunzip(), text)
    else await pipeline(bytes, counted, text)
    return reader.end()
  } catch (error) {
    if (!(error instanceof RangeError) && codeOf(error) === undefined) throw error
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error })
  }
}

function counting(size: number, onProgress: (share: number) => void): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length
      onProgress(size === 0 ? 1 : seen / size)
      done(undefined, chunk)
    },
  })
}

/** Bytes as text, wherever they are cut. */
function textTo(take: (text: string) => void) {
  return async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder()
    for await (const bytes of source) take(decoder.decode(bytes, { stream: true }))
    take(decoder.decode())
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
  Z_DATA_ERROR: 'it is not a gzip file, or is damaged',
  Z_BUF_ERROR: 'it is a gzip file without its end',
}

function reasonOf(error: unknown): string {
  const told = error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
  return reasons[codeOf(error) ?? ''] ?? told
}
