import '@presszero/vue/press-zero.css'
import { createApp, createSSRApp } from 'vue'
import Home from './home.vue'

const fallback = JSON.parse(document.getElementById('fallback')?.textContent ?? 'null') ?? undefined
// `npm run dev` serves the page as it is written, without what the build has rendered into it.
const app = fallback ? createSSRApp(Home, { fallback }) : createApp(Home)
app.mount('#shop')
