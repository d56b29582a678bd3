import { fallbackTree } from '@presszero/vue/server'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { contact } from './contact.ts'
import Home from './home.vue'
import { server } from './server.ts'

/** The page as HTML, and what the browser needs to make the same of it. */
export async function render() {
  const fallback = fallbackTree(contact, { server })
  return { html: await renderToString(createSSRApp(Home, { fallback })), fallback }
}
