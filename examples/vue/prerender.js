import { readFile, writeFile } from 'node:fs/promises'
import { render } from './dist-server/home-server.js'

const file = 'dist/index.html'
const { html, fallback } = await render()
const json = JSON.stringify(fallback).replaceAll('<', '\\u003c')
const page = await readFile(file, 'utf8')
await writeFile(
  file,
  page.replace('<!--shop-->', () => html).replace('>null<', () => `>${json}<`),
)
