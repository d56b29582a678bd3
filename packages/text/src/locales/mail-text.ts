import type { LocaleText } from './tags.js'

/** What mails say. Names, references and addresses arrive as they are to be read. */
export interface MailText extends LocaleText {
  /** The subject's topic where there is neither a topic nor a word of the customer's. */
  readonly yourMessage: string
  hello(name?: string): string
  readonly reference: string
  readonly topic: string
  /** The button behind which an answer is written. */
  readonly answer: string
  /** The line above a quotation. */
  wrote(date: string, name: string): string
  /** Stands in brackets after whatever is simulated. */
  readonly simulated: string
  readonly simulation: string
  readonly pledge: { answer(by: string): string; reply(by: string): string }
  readonly confirmation: {
    readonly heading: string
    readonly next: string
    /** The same where nothing was written: the address was given in the line. */
    readonly addressOnly: string
    readonly addressNext: string
    readonly canAnswer: string
    preheader(reference: string): string
    footer(company: string): string
    /** The same where nothing was written. */
    addressFooter(company: string): string
    readonly notYou: string
  }
  readonly reply: {
    footer(name: string): string
    readonly resolved: string
  }
  readonly forward: {
    /** Without a customer: neither name nor address is known. */
    heading(customer?: string): string
    answer(customer?: string): string
    readonly customer: string
    readonly email: string
    readonly page: string
    readonly due: string
    readonly unverified: string
    readonly footer: string
  }
  readonly acknowledgement: {
    readonly heading: string
    readonly next: string
    preheader(reference: string): string
    readonly automatic: string
  }
  /** To a human whose mail was not sent to the customer. */
  readonly heldBack: {
    readonly heading: string
    readonly notSent: string
    /** Without a name where none was given. `queues`: all of them, with commas between. */
    unknownQueue(queues: string, queue?: string): string
    readonly caseTaken: string
    readonly again: string
    readonly yourWords: string
  }
  readonly signIn: {
    subject(company: string): string
    readonly heading: string
    readonly text: string
    readonly button: string
    /** "until 17:00" */
    valid(until: string): string
    readonly notYou: string
  }
}
