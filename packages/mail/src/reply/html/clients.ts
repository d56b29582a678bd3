import type { LineHint } from '../lines.js'
import type { HtmlElement } from './tree.js'

/** How a mail program marks a part of its HTML. A `*` ends a prefix. */
interface ClientMark {
  readonly attribute: 'class' | 'id' | 'name' | 'data-smartmail' | 'data-marker' | 'data-signatureblock'
  readonly value: string
  readonly hint: LineHint
}

const mark = (attribute: ClientMark['attribute'], hint: LineHint, ...values: string[]): ClientMark[] =>
  values.map(value => ({ attribute, value, hint }))

/**
 * Marks by which mail programs name the parts of a reply. Where one quotes with <blockquote>, that is read for itself, so
 * that answers between quotes are seen.
 */
const marks: readonly ClientMark[] = [
  // Outlook on the web, Outlook for Mac and phones
  ...mark('id', 'split', 'divRplyFwdMsg', 'appendonsend', 'mail-editor-reference-message-container'),
  ...mark('id', 'split', 'OLK_SRC_BODY_SECTION', 'stopSpelling', 'replySplit'),
  ...mark('class', 'split', 'OutlookMessageHeader', 'ms-outlook-mobile-reference-message'),
  ...mark('id', 'signature', 'Signature', 'ms-outlook-mobile-signature', 'composer_signature'),
  ...mark('data-signatureblock', 'signature', 'true'),
  // Gmail
  ...mark('class', 'quote', 'gmail_quote', 'gmail_quote_container'),
  ...mark('class', 'attribution', 'gmail_attr'),
  ...mark('class', 'signature', 'gmail_signature', 'gmail_signature_prefix'),
  ...mark('data-smartmail', 'signature', 'gmail_signature'),
  // Thunderbird and Apple Mail
  ...mark('class', 'attribution', 'moz-cite-prefix'),
  ...mark('class', 'forward', 'moz-forward-container'),
  ...mark('class', 'signature', 'moz-signature'),
  ...mark('id', 'signature', 'AppleMailSignature', 'lineBreakAtBeginningOfSignature'),
  // Yahoo, ProtonMail, Zoho, Zimbra, Spark, Mail.ru, Yandex, QQ, Front, Missive, Freshdesk, HEY, Notes
  ...mark('class', 'quote', 'yahoo_quoted', 'yahoo-quoted-begin', 'yQTDBase', 'ymail_quoted'),
  ...mark('id', 'quote', 'yahoo_quoted*', 'yiv*_quoted'),
  ...mark('class', 'quote', 'protonmail_quote', 'tutanota_quote', 'zmail_extra', 'zmail_extra_hr'),
  ...mark('class', 'signature', 'protonmail_signature_block', 'protonmail_signature_block-user'),
  ...mark('data-marker', 'split', '__DIVIDER__'),
  ...mark('name', 'quote', 'messageReplySection', 'quote'),
  ...mark('name', 'signature', 'messageSignatureSection'),
  ...mark('class', 'signature', 'front-signature', 'bloop_sign', 'missive_signature', 'signature-container'),
  ...mark('class', 'quote', 'mail-quote-collapse', 'front-blockquote', 'missive_quote', 'freshdesk_quote'),
  ...mark(
    'class',
    'quote',
    'mail_quote_container',
    'qm_quote',
    'foxmail_quote',
    'superhuman_quote',
    'sh-quoted-content',
    'edo_quote',
    'blue_quote',
    'polymail-quote',
    'hs_reply',
    'gmx_quote',
  ),
  ...mark('id', 'quote', 'cm_replymail_content_wrap', 'isReplyContent', 'reply-content-quote'),
]

const exact = new Map(
  marks.map(({ attribute, value, hint }) => [`${attribute}=${value.toLowerCase()}`, hint]),
)
const prefixes = marks.filter(({ value }) => value.endsWith('*'))
/** Whoever names a part so means a signature: `mail-signature`, `composer_signature`, `email_signature_block`. */
const signature = /^(?:[a-z0-9]{1,20}[-_]){0,2}signature(?:[-_][a-z0-9]{1,20}){0,2}$/
/** What Outlook, Gmail and Yahoo put before the names of a mail that they quote or pass on. */
const renamed = /^(?:x_|m_-?\d{5,}|yiv\d{5,}|ydp[0-9a-f]{6,8})+/

/** What an element's own marks say of the lines in it. */
export function clientHint(element: HtmlElement): LineHint | undefined {
  for (const [name, value] of element.attributes) {
    for (const given of value.toLowerCase().split(/\s+/, 12)) {
      const word = given.replace(renamed, '')
      const hint = exact.get(`${name}=${word}`)
      if (hint && !(hint === 'quote' && element.tag === 'blockquote')) return hint
      const prefix = prefixes.find(
        mark => mark.attribute === name && given.startsWith(mark.value.slice(0, -1).toLowerCase()),
      )
      if (prefix) return prefix.hint
    }
  }
  if (isOutlookBorder(element)) return 'rule'
  return namesSignature(element) ? 'signature' : undefined
}

function namesSignature({ attributes }: HtmlElement): boolean {
  const named = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  if (named.length > 400 || !/signature/i.test(named)) return false
  return named
    .toLowerCase()
    .split(/\s+/)
    .some(word => signature.test(word.replace(renamed, '')))
}

/** Outlook's desktop program draws a line above the header block: a top border in points and nothing else. */
function isOutlookBorder({ tag, attributes }: HtmlElement): boolean {
  const style = tag === 'div' ? attributes.get('style') : undefined
  if (style === undefined || style.length > 400) return false
  const spaceless = style.toLowerCase().replace(/\s/g, '')
  return spaceless.includes('border-top:solid') || /border-top(?:-style:solid|:1px)/.test(spaceless)
}
