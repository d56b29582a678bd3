/** A body as it came; HTML is preferred where it has structure to go by. */
export interface ReplyBody {
  readonly text?: string
  readonly html?: string
}

/** A body taken apart. All parts are plain text and in the order of the mail; nothing is thrown away. */
export interface ExtractedReply {
  /** What is new. Everything, where nothing new was found. */
  readonly reply: string
  readonly quoted: string
  readonly signature: string
  /** A mail passed on, whole. */
  readonly forwarded?: string
}
