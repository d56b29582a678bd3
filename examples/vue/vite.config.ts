import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [vue()],
  // Whoever serves the pages puts a fresh nonce in the place of this word: see README.md.
  html: { cspNonce: 'CSP-NONCE' },
  build: { rolldownOptions: { input: ['index.html', 'order.html'] } },
})
