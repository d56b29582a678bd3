/**
 * Figures in documents stand between markers, `<!-- size:launcher -->2.9 kB<!-- /size -->`, so that they can be
 * checked and rewritten.
 */
const marker = /(<!-- size:([\w-]+) -->)(.*?)(<!-- \/size -->)/gs

/** Bytes in the unit of the documents, 1 kB = 1,000 bytes, rounded up: `2.9 kB`. */
export function kilobytes(bytes: number): string {
  return `${(Math.ceil(bytes / 100) / 10).toFixed(1)} kB`
}

/** The document with every marked figure as measured. */
export function rewriteFigures(document: string, bytes: Map<string, number>): string {
  return document.replace(marker, (whole, open: string, name: string, _figure: string, close: string) => {
    const measured = bytes.get(name)
    return measured === undefined ? whole : `${open}${kilobytes(measured)}${close}`
  })
}

/** What is wrong with the marked figures of a document, one sentence each. */
export function staleFigures(document: string, bytes: Map<string, number>): string[] {
  return [...document.matchAll(marker)].flatMap(([, , name = '', figure = '']) => {
    const measured = bytes.get(name)
    if (measured === undefined)
      return [`size:${name} is not measured; there are ${[...bytes.keys()].join(', ')}`]
    return figure === kilobytes(measured)
      ? []
      : [`size:${name} says ${figure}, measured is ${kilobytes(measured)}`]
  })
}
