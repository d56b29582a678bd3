import { parseSync, Visitor } from 'vite'

export interface Import {
  /** As written: `./x.js`, `@presszero/wire`, `node:fs`. */
  specifier: string
  /** Erased when compiled. `import { type A } from 'a'` is not: under verbatimModuleSyntax `import 'a'` stays. */
  typeOnly: boolean
  /** Loaded when the code gets there, not with the file. */
  dynamic: boolean
}

/**
 * Every module that a source file names: imports, re-exports, `import()` with a fixed name, and `import('x').Type`.
 * @throws Error when the file does not parse
 */
export function readImports(file: string, code: string): Import[] {
  const { program, errors } = parseSync(file, code)
  const [error] = errors
  if (error) throw new Error(`${file} does not parse: ${error.message}`)

  const found: Import[] = []
  const add = (source: { value: unknown } | null, typeOnly: boolean, dynamic = false) => {
    if (typeof source?.value === 'string') found.push({ specifier: source.value, typeOnly, dynamic })
  }
  new Visitor({
    ImportDeclaration: node => add(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: node => add(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: node => add(node.source, node.exportKind === 'type'),
    ImportExpression: node => add(node.source.type === 'Literal' ? node.source : null, false, true),
    TSImportType: node => add(node.source, true),
  }).visit(program)
  return found
}

/** The package part of a bare specifier: `@presszero/core` of `@presszero/core/launcher`. Undefined for others. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('/') || specifier.startsWith('node:'))
    return undefined
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}
