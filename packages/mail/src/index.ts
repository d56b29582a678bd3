export { caseIdFromDigest } from './address/case-id.js'
export { replyAddresses } from './address/reply-addresses.js'
export type {
  AddressPurpose,
  AddressToIssue,
  MailKey,
  ReplyAddresses,
  ReplyAddressesOptions,
  ReplyToken,
  TokenRefusal,
} from './address/types.js'
export { type Arrival, arrivalsOf } from './arrival/arrivals.js'
export { classifyMail } from './classify/classify.js'
export type {
  Bounce,
  BouncedRecipient,
  BounceReason,
  Classification,
  MailKind,
  OriginalMail,
} from './classify/types.js'
export { isUnanswerable } from './compose/check.js'
export { composeMail, composeReadyMail } from './compose/compose-mail.js'
export type {
  ComposedMail,
  ComposeOptions,
  MailBlock,
  MailBrand,
  OutgoingAttachment,
  QuotedMail,
  ReadyMailOptions,
} from './compose/types.js'
export { isMailError, MailError, type MailErrorCode } from './errors.js'
export type { Mail, MailAddress, MailAttachment, MailLimits, ReadMailOptions } from './read/mail.js'
export { readMail } from './read/read-mail.js'
export { extractReply } from './reply/extract-reply.js'
export { htmlToText } from './reply/html/to-lines.js'
export type { ExtractedReply, ReplyBody } from './reply/types.js'
export { replyable } from './replyable/replyable.js'
export type { AnswerableMail, PluggableTransporter, ReplyableOptions } from './replyable/types.js'
export { type SafeAttachment, safeAttachment } from './safe/attachment.js'
export { type SafeHtml, type SafeHtmlOptions, safeHtml } from './safe/safe-html.js'
export type {
  DeskAnswer,
  DeskAnswerOptions,
  SenderAuthentication,
  SenderState,
  SenderVerdict,
  SenderVerdictOptions,
} from './sender/types.js'
export { deskAnswer, senderVerdict } from './sender/verdict.js'
export { messageIds } from './thread/message-ids.js'
export { routeMail } from './thread/route-mail.js'
export type { MailRoute, MessageIds, MessageIdsOptions, RouteOptions } from './thread/types.js'
export {
  type IncomingEnvelope,
  type IncomingMail,
  isTransportError,
  type MailSource,
  type MailTransport,
  type Receiving,
  type RejectedRecipient,
  type SendReport,
  type SourceMemory,
  type SourceTrouble,
  TransportError,
} from './transport.js'
