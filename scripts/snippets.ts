export interface Snippet {
  language: 'ts' | 'tsx'
  /** The line of the document on which the code begins, counted from 1. */
  line: number
  code: string
}

const fence = /^```(\w+)([^\n]*)\n(.*?)^```$/gms
const inlineModule = /<script type="module">\n?(.*?)<\/script>/gs

/**
 * The code in a Markdown document that claims to work: blocks of `ts` and `tsx`, and the inline modules of `html`,
 * but for those marked ` ```ts no-check `.
 */
export function findSnippets(document: string): Snippet[] {
  return [...document.matchAll(fence)].flatMap(block => {
    const [whole, language = '', info = '', code = ''] = block
    if (info.includes('no-check')) return []
    const at = block.index + whole.indexOf('\n') + 1
    if (language === 'ts' || language === 'tsx') return [{ language, line: lineAt(document, at), code }]
    if (language !== 'html') return []
    return [...code.matchAll(inlineModule)].map(script => {
      const [element, inner = ''] = script
      const start = at + script.index + element.indexOf(inner, '<script type="module">'.length)
      return { language: 'ts' as const, line: lineAt(document, start), code: inner }
    })
  })
}

function lineAt(document: string, index: number): number {
  return document.slice(0, index).split('\n').length
}
