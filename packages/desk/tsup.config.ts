import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { renderHtml } from '@presszero/text'
import { allLocales } from '@presszero/text/all'
import { defineConfig } from 'tsup'
import shared from '../../tsup.config.ts'

const app = 'dist/app'

/** Writes the page around the files, whose names carry a hash of their content. */
async function writePage(): Promise<void> {
  const files = await readdir(app)
  const named = (ending: RegExp) => {
    const found = files.find(file => ending.test(file))
    if (found === undefined) throw new Error(`No file like ${ending} was built into ${app}.`)
    return found
  }
  const noScript = Object.values(allLocales).map(({ tag, desk }) => ({
    tag: 'p',
    attrs: { lang: tag },
    children: [desk.noScript],
  }))
  const page = await readFile('src/page.html', 'utf8')
  const filled = page
    .replace('{{script}}', named(/^main-\w+\.js$/))
    .replace('{{style}}', named(/^desk-\w+\.css$/))
    .replace('{{noscript}}', renderHtml(noScript))
  await writeFile(`${app}/index.html`, filled)
  await copyFile('src/icon.svg', `${app}/icon.svg`)
}

await rm(app, { recursive: true, force: true })

/** The entry as every package builds it, and beside it the page with all that it needs inside. */
export default defineConfig([
  ...[shared].flat().map(options => (typeof options === 'function' ? {} : options)),
  {
    entry: { main: 'src/main.ts', desk: 'src/style/desk.css' },
    outDir: app,
    format: 'esm',
    target: 'es2023',
    platform: 'browser',
    splitting: true,
    minify: true,
    clean: false,
    dts: false,
    noExternal: [/.*/],
    esbuildOptions(options) {
      options.conditions = ['@presszero/source', 'module', 'browser', 'production']
      options.entryNames = '[name]-[hash]'
      options.chunkNames = '[name]-[hash]'
      options.jsx = 'automatic'
      options.jsxImportSource = 'preact'
    },
    onSuccess: writePage,
  },
])
