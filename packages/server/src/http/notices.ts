import { type Notice, noticesRequest } from '@presszero/wire'
import { knownTopic } from '../config.js'
import { type NoticeToRecord, recordNotice } from '../notices/record-notice.js'
import { checkJson, readText } from './body.js'
import { type House, json } from './context.js'
import { verifyWebhook } from './guard/signatures.js'
import { ProblemResponse } from './problems.js'

/** A hundred mails, with what they say. */
const MAX_BYTES = 4 * 1024 * 1024

/**
 * Takes what applications tell of the mails that they send themselves. Answered when it is durable; told again, each is kept
 * once.
 */
export async function takeNotices(house: House, request: Request): Promise<Response> {
  const secret = house.config.mail?.notices.secret
  if (secret === undefined)
    throw new ProblemResponse('not-found', {
      detail: 'No notices are taken here: set the option mail.notices: { secret }.',
    })
  const body = await readText(request, MAX_BYTES)
  verifyWebhook(request.headers, body, { secret, now: house.clock.now() })
  const { notices } = checkJson(body, noticesRequest)
  const statuses = await Promise.all(notices.map(one => recordNotice(house, toRecord(house, one))))
  return json({ results: notices.map(({ id }, at) => ({ id, status: statuses[at] ?? 'duplicate' })) })
}

/** A topic that is none here is no reason to lose what was told. */
function toRecord({ config }: House, { id, sentAt, topic, ...rest }: Notice): NoticeToRecord {
  return {
    ...rest,
    ...{ noticeId: id, topic: knownTopic(config, topic) },
    ...(sentAt === undefined ? {} : { sentAt: Date.parse(sentAt) }),
  }
}
