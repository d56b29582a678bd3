/**
 * Joins what `format=flowed` wrapped (RFC 3676): a line that ends in a space goes on in the next one of the same quote
 * depth. With `deleteSpace` that space is not part of the text.
 */
export function unflowed(text: string, deleteSpace: boolean): string {
  const lines: string[] = []
  let open: { depth: number; pieces: string[] } | undefined
  const finish = (): void => {
    if (open) lines.push(`${'>'.repeat(open.depth)}${open.depth > 0 ? ' ' : ''}${open.pieces.join('')}`)
    open = undefined
  }
  for (const line of text.split('\n')) {
    const depth = depthOf(line)
    const words = line.slice(line[depth] === ' ' ? depth + 1 : depth)
    if (open && (open.depth !== depth || words === '-- ')) finish()
    const flows = words.endsWith(' ') && words !== '-- '
    open ??= { depth, pieces: [] }
    open.pieces.push(flows && deleteSpace ? words.slice(0, -1) : words)
    if (!flows) finish()
  }
  finish()
  return lines.join('\n')
}

function depthOf(line: string): number {
  let depth = 0
  while (line[depth] === '>') depth++
  return depth
}
