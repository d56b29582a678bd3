import type { DeskMailText } from '../desk-mail-text.js'
import { pluralIn } from '../plural.js'

const plural = pluralIn('en')

export const mail: DeskMailText = {
  sender: {
    verified: {
      mark: 'Sender confirmed',
      says: from => `It really comes from ${from}. You can answer as usual.`,
    },
    unverified: {
      mark: 'Sender not confirmed',
      says: from =>
        `It claims to come from ${from}, but nothing proves that. Answer, but share nothing personal and change nothing on its word alone.`,
    },
    quarantined: {
      mark: 'Probably forged',
      says: from =>
        `It claims to come from ${from}, but the check of the sender failed. Do nothing on its word: if it may be real, ask the customer another way, such as by phone.`,
    },
  },
  stranger: (from, known) =>
    `It comes from ${from}, but this customer writes from ${known}. Find out who it is before you share anything.`,
  readAnyway: 'Read it all the same',
  heldAnswer: address => `The last mail is probably forged. An answer goes to ${address}.`,
  answerAnyway: 'Answer all the same',
  showOriginal: 'Show the original',
  original: 'The mail as it came',
  asSent: 'As it was sent',
  asText: 'Text only',
  asSource: 'Source',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  sentAt: 'Date',
  blockedPictures: count =>
    plural(
      count,
      'One picture from elsewhere is not shown: it would tell the sender that you read this.',
      `${count} pictures from elsewhere are not shown: they would tell the sender that you read this.`,
    ),
  links: 'Links open in a new tab. Look where one leads before you follow it.',
  saveSource: 'Save the source',
  beginning: 'This is the beginning. The saved file has all of it.',
  showPicture: 'Show the picture',
  hidePicture: 'Hide the picture',
  files: 'Attachments',
  save: name => `Save ${name}`,
  fileKind: {
    picture: 'Picture',
    document: 'Document',
    table: 'Table',
    text: 'Text',
    sound: 'Sound',
    film: 'Film',
    mail: 'Email',
    archive: 'Archive',
    file: 'File',
  },
  danger: {
    program: 'This file can run a program. Open it only if you expected it and know who sent it.',
    page: 'This file opens as a web page, which can imitate a sign-in. Enter nothing there.',
    macros: 'This document can contain a program. Open it without allowing macros.',
    hidden: 'What is in this file cannot be seen from here. Open it only if you expected it.',
  },
  notice: {
    heading: 'The customer answered this mail of ours',
    hint: 'The company wrote this, not the customer.',
  },
  bounce: {
    heading: address => `The mail to ${address} came back`,
    reason: {
      'unknown-user': 'Nobody has this address there (unknown user).',
      'unknown-host': 'There is no mail at the part after the @ (unknown domain).',
      moved: 'The person has moved to another address.',
      inactive: 'The mailbox was closed.',
      suspended: 'The mailbox is locked at the moment.',
      'mailbox-full': 'The mailbox is full.',
      'too-big': 'The mail was too large for the mail service there.',
      blocked: 'The mail service there does not accept mail from us.',
      spam: 'The mail service there took it for spam.',
      policy: 'The rules of the mail service there forbid it.',
      'rate-limited': 'The mail service there got too much at once.',
      expired: 'The mail service there could not be reached for days.',
      network: 'The mail service there could not be reached.',
      system: 'The mail service there has a fault.',
      undefined: 'The mail service there gave no reason that we understand.',
    },
    remedy: {
      'wrong-address':
        'The address seems to be wrong. Look for a typing mistake, and ask the customer for the right one by phone or on the page.',
      'mailbox-full': 'Try again in a few days, or reach the customer by phone or on the page.',
      refused: 'Reach the customer by phone or on the page, and tell whoever looks after your mail.',
      'not-reached': 'Answer once more later, or reach the customer by phone or on the page.',
    },
  },
  aside: {
    heading: 'Set aside',
    lead: 'Nobody acted on these mails, and none was answered. Each is kept as it came.',
    empty: 'Nothing has been set aside.',
    noSubject: 'No subject',
    older: 'Show older ones',
    openCase: 'Open the case',
    why: {
      'auto-reply': 'An automatic answer, such as an out-of-office notice.',
      list: 'Sent to a mailing list.',
      complaint: 'A mail service reports that somebody marked our mail as spam.',
      'unknown-bounce': 'A mail came back that belongs to no case here.',
      unreadable: 'It could not be read. Its source is kept.',
      loop: 'It was our own mail, coming round again.',
      'refused-sender': 'It speaks for somebody here, but its sender is not confirmed.',
      quarantined: 'Probably forged. Nothing was done on its word.',
    },
  },
}
