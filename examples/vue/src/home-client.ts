import '@presszero/element/press-zero.css'
import { createSSRApp } from 'vue'
import Home from './home.vue'

const fallback = document.getElementById('fallback')?.textContent
if (fallback) createSSRApp(Home, { fallback: JSON.parse(fallback) }).mount('#shop')
