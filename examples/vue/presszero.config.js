import { contact } from './src/contact.ts'

export default {
  company: contact,
  humans: [{ id: 'ines', name: 'Ines Maes', role: 'Orders', email: 'ines@fern-fable.test' }],
  origins: [process.env.SHOP_ORIGIN ?? 'http://localhost:5173'],
  mail: { domain: 'reply.fern-fable.test', mailbox: 'hello@fern-fable.test' },
}
