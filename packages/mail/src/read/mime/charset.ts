import { TextDecoder } from 'node:util'

/** Names that mail programs use and that TextDecoder does not know. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'],
  ['utf-8mb4', 'utf-8'],
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['x-sjis-jp', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['ks_c_5601', 'euc-kr'],
  ['cp950', 'big5'],
  ['iso-8859-8-e', 'iso-8859-8'],
  ['latin9', 'iso-8859-15'],
])

/** Bytes as text in the charset that a mail declares, or what they must be where it is missing, unknown or wrong. */
export function charsetText(bytes: Uint8Array, declared = ''): string {
  const name = declared.trim().toLowerCase()
  const label = aliases.get(name) ?? name.replace(/^(?:cp-?|windows)-?(125\d)$/, 'windows-$1')
  const decoder = label === '' || label === 'us-ascii' || label === 'ascii' ? undefined : decoderOf(label)
  if (decoder) return decoder.decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}
