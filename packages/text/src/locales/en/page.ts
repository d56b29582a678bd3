import type { PageText } from '../page-text.js'
import { time } from './time.js'

export const page: PageText = {
  tag: 'en',
  time,
  receipt: {
    title: 'We have your message',
    thanks: company => `Thank you for writing to ${company}.`,
    reference: 'Your reference',
    keep: 'Please keep it in case you contact us about this again.',
    youWrote: 'You wrote',
    next: 'What happens next',
    answer: 'A person reads your message and answers by email.',
    writesFrom: address => `The answer comes from ${address}, and you can answer it.`,
    confirmation: address => `We send a confirmation to ${address}.`,
    back: 'Back to the page',
  },
  error: {
    title: 'Your message was not sent yet',
    kept: 'What you typed is still here.',
    fields: 'Please put this right:',
  },
  otherTopic: 'Something else',
}
