import type { LocaleText } from './tags.js'

/** What mails say. Names, references and addresses arrive as they are to be read. */
export interface MailText extends LocaleText {
  /** The subject's topic where neither a topic nor words of the customer's exist. */
  readonly yourMessage: string
  hello(name?: string): string
  readonly reference: string
  readonly topic: string
  readonly you: string
  readonly readOnline: string
  /** The line above a quotation. */
  wrote(date: string, name: string): string
  readonly simulated: string
  pledge: { answer(by: string): string; reply(by: string): string }
  readonly confirmation: {
    heading(company: string): string
    readonly next: string
    readonly canAnswer: string
    preheader(reference: string): string
    footer(company: string): string
    /** For whoever did not write it. */
    readonly notYou: string
  }
  readonly reply: {
    preheader(name: string): string
    footer(name: string): string
    readonly resolved: string
  }
  readonly forward: {
    heading(customer: string): string
    readonly answer: (customer: string) => string
    preheader(customer: string): string
    readonly customer: string
    readonly someone: string
    readonly email: string
    readonly page: string
    readonly waitingSince: string
    readonly unverified: string
    footer(customer: string): string
  }
  readonly acknowledgement: {
    readonly heading: string
    readonly next: string
    preheader(reference: string): string
    readonly automatic: string
  }
  readonly signIn: {
    subject(company: string): string
    readonly heading: string
    readonly text: string
    readonly button: string
    validUntil(when: string): string
    readonly notYou: string
  }
}
