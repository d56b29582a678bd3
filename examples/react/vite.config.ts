import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // Whoever serves the pages puts a fresh nonce in the place of this word: see README.md.
  html: { cspNonce: 'CSP-NONCE' },
  build: { rolldownOptions: { input: ['index.html', 'order.html'] } },
})
