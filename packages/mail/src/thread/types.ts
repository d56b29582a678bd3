import type { MailKey, ReplyAddresses, ReplyToken, TokenRefusal } from '../address/types.js'
import type { IncomingEnvelope } from '../transport.js'

export interface MessageIdsOptions {
  readonly domain: string
  readonly keys: readonly MailKey[]
  /** Keys of others, whose Message-IDs are read here, too. */
  readonly otherKeys?: readonly MailKey[]
}

export interface MessageIds {
  /** The same ids give the same Message-ID, so that a mail sent again is known as the same mail. */
  issue(ids: { readonly caseId: string; readonly mailId: string }): string
  /** The case of the last signed id in a header such as References. */
  read(header: string): { readonly caseId: string; readonly key: string } | { readonly invalid: TokenRefusal }
}

export interface RouteOptions {
  readonly envelope?: Pick<IncomingEnvelope, 'to'>
  readonly addresses: ReplyAddresses
  readonly messageIds: MessageIds
  /** Finds the case of a Message-ID that is not ours: one that a provider put in place of ours, or a customer's. */
  readonly lookup?: (messageId: string) => Promise<string | undefined> | string | undefined
}

/** Where a mail belongs. One that fits nothing opens a case: it is never dropped. */
export type MailRoute =
  | {
      readonly caseId: string
      readonly by: 'envelope' | 'recipient' | 'message-id' | 'references' | 'original'
      /** The address token it came by, where it came by one. */
      readonly token?: ReplyToken
    }
  /** `refused`: why tokens that look like ours were not taken. */
  | { readonly none: true; readonly refused: readonly TokenRefusal[] }
