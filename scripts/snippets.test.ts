import { expect, test } from 'vitest'
import { findSnippets } from './snippets.ts'

const document = `# Title

\`\`\`ts
const a = 1
\`\`\`

\`\`\`ts no-check
const b = …
\`\`\`

\`\`\`sh
pnpm demo
\`\`\`

\`\`\`html
<press-zero></press-zero>
<script type="module" src="/press-zero.js"></script>
<script type="module">
  import '@presszero/element/define'
</script>
\`\`\`

\`\`\`tsx
const c = <p />
\`\`\`
`

test('blocks of ts and tsx and inline modules are snippets, each at its line', () => {
  expect(findSnippets(document)).toEqual([
    { language: 'ts', line: 4, code: 'const a = 1\n' },
    { language: 'ts', line: 19, code: "  import '@presszero/element/define'\n" },
    { language: 'tsx', line: 24, code: 'const c = <p />\n' },
  ])
})

test('a document without code has none', () => {
  expect(findSnippets('Just words, and `inline` code.')).toEqual([])
})
