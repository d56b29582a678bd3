const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML, attribute values included. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? character)
}

/** Text as paragraphs, parted where lines are empty; `inner` writes what is in one. */
export function paragraphs(text: string, inner: (text: string) => string): string {
  return text
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph, index) => `<p style="margin:${index === 0 ? '0' : '12px 0 0'}">${inner(paragraph)}</p>`)
    .join('')
}

/** Text with its line breaks kept and its web addresses made links. */
export function linked(text: string): string {
  const pieces = text.split(/(https?:\/\/[^\s<>"']{1,2000})/)
  return pieces.map((piece, index) => (index % 2 === 1 ? linkTo(piece) : broken(piece))).join('')
}

/** Text with its line breaks kept. */
export function broken(text: string): string {
  return escaped(text).replace(/\r\n?|\n/g, '<br>')
}

function linkTo(url: string): string {
  const link = url.replace(/[.,;:!?)\]]{1,20}$/, '')
  const rest = url.slice(link.length)
  return `<a class="link" href="${escaped(link)}" style="color:inherit">${escaped(link)}</a>${escaped(rest)}`
}
