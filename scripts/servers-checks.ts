import type { Dovecot } from './servers-dovecot.ts'
import type { House } from './servers-house.ts'
import { addressIn, headerIn, sendMail, until } from './servers-tools.ts'

export interface Rig {
  house: House
  dovecot: Dovecot
  smtpPort: number
  serverPort: number
}

export interface Check {
  name: string
  /** Throws where it does not hold. */
  run(rig: Rig): Promise<void>
}

/** Throws where something is not as it has to be. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

async function mailTo({ dovecot }: Rig, user: string, says: string): Promise<string> {
  return await until(`a mail to ${user} that says "${says}"`, () =>
    dovecot.mailsOf(user).find(raw => raw.replace(/=\r?\n/g, '').includes(says)),
  )
}

interface Answer {
  from: string
  /** The mail that is answered. */
  to: string
  text: string
  /** Whom the envelope names, where not the one who is answered. */
  envelopeTo?: string
}

/** What a mail program makes of an answer: threaded, and with what is answered below. */
function answerTo({ from, to: raw, text }: Answer): { to: string; raw: string } {
  const to = addressIn(headerIn(raw, 'Reply-To') || headerIn(raw, 'From'))
  const id = headerIn(raw, 'Message-ID')
  const head = [
    `From: <${from}>`,
    `To: <${to}>`,
    `Subject: Re: ${headerIn(raw, 'Subject')}`,
    `Message-ID: <${Date.now()}.${Math.random()}@pc.servers.test>`,
    `In-Reply-To: ${id}`,
    `References: ${id}`,
    'Content-Type: text/plain; charset=utf-8',
  ]
  const body = [
    text,
    '',
    'On Mon, Nov 23, 2026 at 10:00 AM Shop wrote:',
    '',
    '> Thank you for writing to us.',
  ]
  return { to, raw: `${head.join('\r\n')}\r\n\r\n${body.join('\r\n')}` }
}

async function answer({ smtpPort }: Rig, answering: Answer): Promise<void> {
  const { to, raw } = answerTo(answering)
  const said = await sendMail(smtpPort, { from: answering.from, to: answering.envelopeTo ?? to, raw })
  must(said.startsWith('250'), `Postfix did not take the answer: ${said}`)
}

const ANN = 'ann@customers.test'
const HELP = 'help@shop.test'

export const checks: readonly Check[] = [
  {
    name: 'a confirmation goes out through Postfix, and can be answered',
    async run(rig) {
      const { caseId, reference } = await rig.house.open(ANN, 'Where is parcel one?')
      const mail = await mailTo(rig, ANN, reference)
      must(
        addressIn(headerIn(mail, 'From')).endsWith('@reply.shop.test'),
        'It is not from an address of ours',
      )
      must(headerIn(mail, 'Return-Path').includes('@reply.shop.test'), 'Its return path is not ours')
      await rig.house.event(caseId, 'mail-sent')
    },
  },
  {
    name: 'the answer comes back through Postfix, and stands on its case without what it quotes',
    async run(rig) {
      const { caseId, reference } = await rig.house.open(ANN, 'Where is parcel two?')
      await answer(rig, { from: ANN, to: await mailTo(rig, ANN, reference), text: 'I waited all day.' })
      const { event } = await rig.house.event(caseId, 'message-added', 'I waited all day.')
      must(event.type === 'message-added' && event.content.text === 'I waited all day.', 'It shows more')
    },
  },
  {
    name: 'a human answers from the company’s mailbox, and the customer gets it in the same thread',
    async run(rig) {
      const { caseId, reference } = await rig.house.open(ANN, 'Where is parcel three?')
      const forward = await mailTo(rig, HELP, reference)
      const confirmation = await mailTo(rig, ANN, reference)
      await answer(rig, { from: HELP, to: forward, text: 'On its way, number three.' })
      const reply = await mailTo(rig, ANN, 'On its way, number three.')
      const references = headerIn(reply, 'References')
      must(
        references.includes(headerIn(confirmation, 'Message-ID')),
        'It is not threaded on the confirmation',
      )
      must(headerIn(reply, 'Auto-Submitted') === '', 'It says that a machine wrote it')
      await rig.house.event(caseId, 'message-added', 'On its way, number three.')
    },
  },
  {
    name: 'an address that does not exist is seen on the case, with the reason',
    async run({ house }) {
      const { caseId } = await house.open('nobody@customers.test', 'Where is parcel four?')
      const { event } = await house.event(caseId, 'mail-bounced')
      const { reason, hard } = event.type === 'mail-bounced' ? event : { reason: '', hard: false }
      must(reason === 'unknown-user' && hard, `It is called ${reason}, ${hard ? 'hard' : 'not hard'}`)
    },
  },
  {
    name: 'a mail that Postfix refuses at once is seen on the case, and tried no more',
    async run({ house }) {
      const { caseId } = await house.open('ann@nowhere.test', 'Where is parcel five?')
      await house.event(caseId, 'mail-failed')
    },
  },
  {
    name: 'a refusal by a rule of Sieve is seen on the case: not as the customer’s word, nor as a dead address',
    async run(rig) {
      const { caseId, reference } = await rig.house.open('picky@customers.test', 'Where is parcel six?')
      await answer(rig, { from: HELP, to: await mailTo(rig, HELP, reference), text: 'Here is six.' })
      const seen = await until('what became of the refusal', async () =>
        (await rig.house.events(`case:${caseId}`)).find(
          ({ event }) => event.type === 'mail-bounced' || JSON.stringify(event).includes('from shops'),
        ),
      )
      const { event } = seen
      if (event.type === 'mail-bounced') must(!event.hard, 'The address is called dead')
      else must(event.type === 'message-added' && event.author.kind === 'system', 'It is the customer’s word')
    },
  },
  {
    name: 'an answer of Sieve’s vacation is kept, changes nothing, and is not answered',
    async run(rig) {
      const { caseId, reference } = await rig.house.open('away@customers.test', 'Where is parcel seven?')
      await answer(rig, { from: HELP, to: await mailTo(rig, HELP, reference), text: 'Here is seven.' })
      await mailTo(rig, 'away@customers.test', 'Here is seven.')
      const { event } = await rig.house.event(caseId, 'message-added', 'I am on holiday')
      must(
        event.type === 'message-added' && event.author.kind === 'system',
        'It is shown as the customer’s word',
      )
      const due = (await rig.house.events(`case:${caseId}`)).filter(one => one.event.type === 'mail-due')
      must(due.length === 3, `There are ${due.length} mails about it: wanted confirmation, forward and reply`)
    },
  },
  {
    name: 'mail is fetched by IMAP and told of by IDLE, and stands on its case',
    async run(rig) {
      const { caseId, reference } = await rig.house.open(ANN, 'Where is parcel eight?')
      const to = await mailTo(rig, ANN, reference)
      await answer(rig, { from: ANN, to, text: 'Fetched, first.', envelopeTo: 'intake@shop.test' })
      await rig.house.event(caseId, 'message-added', 'Fetched, first.')
      await answer(rig, { from: ANN, to, text: 'Fetched, second.', envelopeTo: 'intake@shop.test' })
      await rig.house.event(caseId, 'message-added', 'Fetched, second.')
    },
  },
]
