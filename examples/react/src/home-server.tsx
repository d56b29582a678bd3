import { fallbackTree } from '@presszero/react/server'
import { renderToString } from 'react-dom/server'
import { contact } from './contact.ts'
import { Home } from './home.tsx'
import { server } from './server.ts'

/** The page as HTML, and what the browser needs to make the same of it. */
export function render() {
  const fallback = fallbackTree(contact, { server })
  return { html: renderToString(<Home fallback={fallback} />), fallback }
}
