import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { conclude, main } from './main.ts'
import { runTool } from './run.ts'
import { findSnippets } from './snippets.ts'
import { readPackages, root } from './workspace.ts'

/** Type-checks the code in the documents against the built packages, as a reader who installed them would. */

const folderName = '.snippets'
const workFolder = join(root, 'node_modules', folderName)

/** In `node_modules` beside the document: what the package depends on can be imported there, and git does not see it. */
function writeSnippets(document: string): string[] {
  const folder = join(dirname(document), 'node_modules', folderName)
  rmSync(folder, { recursive: true, force: true })
  return findSnippets(readFileSync(document, 'utf8')).map(({ language, line, code }) => {
    mkdirSync(folder, { recursive: true })
    const file = join(folder, `${basename(document)}-${line}.${language}`)
    // Errors then name the line of the document.
    writeFileSync(file, `${'\n'.repeat(line - 1)}${code}\nexport {}\n`)
    return file
  })
}

/** Where the types of each export of ours are, so that any document may use any package. */
function exportedTypes(): Record<string, string[]> {
  const entries = readPackages().flatMap(({ manifest, dir }) =>
    Object.entries(manifest.exports ?? {}).flatMap(([path, target]): [string, string[]][] =>
      typeof target === 'object' && target.types
        ? [[`${manifest.name}${path.slice(1)}`, [join(dir, target.types)]]]
        : [],
    ),
  )
  return Object.fromEntries(entries)
}

function writeTsconfig(files: string[]): string {
  const path = join(workFolder, 'tsconfig.json')
  const compilerOptions = {
    composite: false,
    declaration: false,
    emitDeclarationOnly: false,
    noEmit: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    customConditions: [],
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    typeRoots: [join(root, 'node_modules', '@types')],
    jsx: 'react-jsx',
    paths: exportedTypes(),
  }
  mkdirSync(workFolder, { recursive: true })
  writeFileSync(path, JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions, files }))
  return path
}

await main(async () => {
  const documents = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md'], { cwd: root }).toSorted()
  const files = documents.flatMap(document => writeSnippets(join(root, document)))
  const outcome = await runTool('tsc', ['-p', writeTsconfig(files), '--pretty', 'false'])
  const errors = outcome.output.replaceAll(`node_modules/${folderName}/`, '')
  conclude(
    outcome.ok ? [] : [errors, 'Mark code that is not meant to compile as ```ts no-check.'],
    `${files.length} snippets in ${documents.length} documents type-check`,
  )
})
