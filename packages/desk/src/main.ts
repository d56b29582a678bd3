import { startDesk } from './start.js'

await startDesk({ root: document.body, server: '', languages: navigator.languages })
