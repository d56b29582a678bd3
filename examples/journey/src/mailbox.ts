import { eventually } from './eventually.ts'

/** A mail as the development mailbox received it. */
export interface DeliveredMail {
  id: string
  receivedAt: number
  envelope: { from: string; to: string[] }
  /** How often it was delivered: more than once where a server was ended while sending. */
  deliveries: number
  messageId: string
  inReplyTo: string[]
  references: string[]
  from: { address: string; name?: string }
  replyTo?: { address: string; name?: string }
  subject: string
  text: string
}

/** The development mailbox of a `presszero dev`. */
export interface Mailbox {
  /** All mails to an address, newest first. */
  mailsTo(address: string): Promise<DeliveredMail[]>
  /** Waits for a mail to an address, the newest that `matches`. */
  mailTo(address: string, matches?: (mail: DeliveredMail) => boolean): Promise<DeliveredMail>
  /** Answers a mail as a mail program does, the mail quoted below the words, by SMTP. */
  answer(mail: DeliveredMail, words: string): Promise<void>
}

/** @param url what `presszero dev` says of its mailbox */
export function mailboxAt(url: string): Mailbox {
  const mailsTo = async (address: string): Promise<DeliveredMail[]> => {
    const response = await fetch(`${url}/api/mails?to=${encodeURIComponent(address)}`)
    return response.json()
  }
  return {
    mailsTo,
    mailTo: (address, matches = () => true) =>
      eventually(`a mail to ${address}`, async () => (await mailsTo(address)).find(matches)),
    async answer({ id, subject }, words) {
      const response = await fetch(`${url}/api/mails/${id}/reply`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: words }),
      })
      if (!response.ok)
        throw new Error(`"${subject}" was not answered: ${response.status} ${await response.text()}`)
    },
  }
}
