import type { Classification } from './classify/types.js'
import type { ComposedMail, ComposeOptions } from './compose/types.js'
import type { Mail, MailLimits } from './read/mail.js'
import type { DeskAnswer, DeskAnswerOptions, SenderVerdict, SenderVerdictOptions } from './sender/types.js'
import type { IncomingEnvelope } from './transport.js'

export declare function readMail(raw: Uint8Array, options?: Partial<MailLimits>): Promise<Mail>
export declare function classifyMail(raw: Uint8Array): Promise<Classification>
export declare function composeMail(options: ComposeOptions): Promise<ComposedMail>
export declare function senderVerdict(
  mail: Mail,
  envelope: IncomingEnvelope,
  options?: SenderVerdictOptions,
): SenderVerdict
export declare function deskAnswer(
  mail: Mail,
  envelope: IncomingEnvelope,
  options: DeskAnswerOptions,
): DeskAnswer

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
export type { Bounce, BouncedRecipient, BounceReason, Classification, MailKind } from './classify/types.js'
export type { ComposedMail, ComposeOptions, MailBlock, MailBrand, QuotedMail } from './compose/types.js'
export { isMailError, MailError, type MailErrorCode } from './errors.js'
export type { Mail, MailAddress, MailAttachment, MailLimits } from './read/mail.js'
export { extractReply } from './reply/extract-reply.js'
export { htmlToText } from './reply/html/to-lines.js'
export type { ExtractedReply, ReplyBody } from './reply/types.js'
export type {
  DeskAnswer,
  DeskAnswerOptions,
  SenderAuthentication,
  SenderState,
  SenderVerdict,
  SenderVerdictOptions,
} from './sender/types.js'
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
  TransportError,
} from './transport.js'
