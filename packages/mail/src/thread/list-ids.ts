/** The last ids are the nearest; what a mail bomb puts before them is not looked at. */
const mostIds = 200

/** The ids of a Message-ID, In-Reply-To or References header, with their angle brackets, in order, each once. */
export function listMessageIds(header: string): string[] {
  const ids = new Set<string>()
  let open = header.indexOf('<')
  while (open !== -1) {
    const close = header.indexOf('>', open)
    if (close === -1) break
    const inner = header.slice(header.lastIndexOf('<', close) + 1, close).replace(/\s+/g, '')
    if (inner !== '' && inner.length <= 998) ids.add(`<${inner}>`)
    open = header.indexOf('<', close)
  }
  return [...ids].slice(-mostIds)
}
