import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contactTree, renderHtml } from '@presszero/text'
import { catalogueFor } from '@presszero/text/all'
import { contact } from './contact.js'

const server = process.env.PRESSZERO_SERVER ?? 'http://127.0.0.1:4100'
const { visitor } = catalogueFor('en')
const fallback = contactTree(contact, { text: visitor, as: 'launcher', server })
const element = { tag: 'press-zero', attrs: { server }, children: [fallback] }

const installed = path => fileURLToPath(import.meta.resolve(`@presszero/element/${path}`))
await mkdir('dist', { recursive: true })
await cp(dirname(installed('browser/press-zero.js')), 'dist/press-zero', { recursive: true })
await cp(installed('press-zero.css'), 'dist/press-zero.css')
await cp('shop.css', 'dist/shop.css')
const page = await readFile('index.html', 'utf8')
await writeFile(
  'dist/index.html',
  page.replace('<!--press-zero-->', () => renderHtml(element)),
)
