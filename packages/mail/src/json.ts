/** A JSON object of unknown fields. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Reads a JSON object from a text, or from bytes of UTF-8; undefined where it is none. */
export function readJsonObject(given: string | Uint8Array): JsonObject | undefined {
  try {
    const text =
      typeof given === 'string'
        ? given
        : Buffer.from(given.buffer, given.byteOffset, given.byteLength).toString()
    return asObject(JSON.parse(text))
  } catch {
    return undefined
  }
}

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The texts of a list; none where it is no list. */
export function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}
