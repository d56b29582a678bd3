import type { SMTPServerDataStream } from 'smtp-server'

/** The mail that follows DATA; undefined where it has more bytes than `size`. It is heard to its end in any case. */
export async function bytesOf(stream: SMTPServerDataStream, size: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length <= size) chunks.push(chunk)
  }
  return length > size || stream.sizeExceeded ? undefined : Buffer.concat(chunks)
}
