import type { MailText } from '../mail-text.js'
import { time } from './time.js'

export const mail: MailText = {
  tag: 'en',
  time,
  yourMessage: 'Your message',
  hello: name => (name ? `Hello ${name},` : 'Hello,'),
  reference: 'Reference',
  topic: 'Topic',
  answer: 'Answer',
  wrote: (date, name) => `On ${date}, ${name} wrote:`,
  simulated: 'simulated',
  simulation: 'This email belongs to a simulation. Nobody real wrote it.',
  pledge: {
    answer: by => `A person answers you ${by}.`,
    reply: by => `A reply ${by}.`,
  },
  confirmation: {
    heading: 'We have your message',
    next: 'A person reads it and answers to this address.',
    addressOnly: 'We have your address',
    addressNext: 'A person answers you at this address.',
    canAnswer: 'Is there something to add? Answer this email, and it joins your case.',
    preheader: reference => `Your reference is ${reference}. You can answer this email.`,
    footer: company => `You get this email because this address was given when writing to ${company}.`,
    addressFooter: company => `You get this email because this address was given at ${company}.`,
    notYou: 'Was it not you? Then you need not do anything.',
  },
  reply: {
    footer: name => `Reply to this email and it reaches ${name} directly.`,
    resolved: 'We have marked this as resolved. If it is not, answer this email, and the case is open again.',
  },
  forward: {
    heading: (customer = 'a customer') => `A message from ${customer}`,
    answer: (customer = 'the customer') => `Answer this email and your answer reaches ${customer}.`,
    customer: 'Customer',
    email: 'Email',
    page: 'Page',
    due: 'Answer promised',
    unverified: 'It is not certain that the message comes from this address. Please share nothing personal.',
    footer: 'What is quoted below your answer is left out.',
  },
  acknowledgement: {
    heading: 'We have your email',
    next: 'A person reads it and answers to this address.',
    preheader: reference => `Your reference is ${reference}.`,
    automatic: 'This confirmation was sent automatically. The answer is written by a person.',
  },
  heldBack: {
    heading: 'Your email was not sent',
    notSent: 'The customer has got nothing of it.',
    unknownQueue: (queues, queue) =>
      queue ? `There is no queue “${queue}”. The queues are: ${queues}.` : `The queues are: ${queues}.`,
    caseTaken:
      'A colleague is talking to the customer at this moment, so the case was neither resolved nor handed over.',
    again: 'Answer this email to try again. Without a command in the first line, it goes to the customer.',
    yourWords: 'What you wrote',
  },
  signIn: {
    subject: company => `Sign in to the desk of ${company}`,
    heading: 'Sign in to the desk',
    text: 'This button signs you in, once.',
    button: 'Sign in',
    valid: until => `It works ${until}.`,
    notYou: 'Did you not ask for it? Then you need not do anything: nobody gets in without this email.',
  },
}
