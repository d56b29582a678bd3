import type { MailBlock } from '../types.js'
import { fonts, type Look, light } from './look.js'
import { broken, escaped, linked, paragraphs } from './markup.js'

const text = `font-family:${fonts};font-size:16px;line-height:1.55;color:${light.text}`
const small = `font-family:${fonts};font-size:13px;line-height:1.5;color:${light.muted}`
const reset = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

/** Space above a block, in pixels. */
const gaps = {
  heading: 24,
  paragraph: 14,
  message: 26,
  facts: 16,
  button: 24,
  note: 16,
} as const satisfies Record<MailBlock['kind'], number>

/** A block as one row of the card's table. */
export function blockHtml(block: MailBlock, look: Look, isFirst: boolean): string {
  const gap = isFirst ? 0 : gaps[block.kind]
  return `<tr><td align="${look.start}" style="padding:${gap}px 0 0">${contentOf(block, look)}</td></tr>`
}

function contentOf(block: MailBlock, look: Look): string {
  switch (block.kind) {
    case 'heading':
      return `<h1 class="text" style="margin:0;font-family:${fonts};font-size:21px;line-height:1.3;font-weight:650;color:${light.text}">${broken(block.text)}</h1>`
    case 'paragraph':
      return `<div class="text" style="${text}">${paragraphs(block.text, linked)}</div>`
    case 'note':
      return `<div class="muted" style="${small}">${paragraphs(block.text, linked)}</div>`
    case 'message':
      return messageHtml(block, look)
    case 'facts':
      return factsHtml(block, look)
    case 'button':
      return buttonHtml(block, look)
  }
}

function messageHtml(block: Extract<MailBlock, { kind: 'message' }>, look: Look): string {
  const [initial = ''] =
    new Intl.Segmenter().segment(block.author.trim())[Symbol.iterator]().next().value?.segment ?? ''
  const note = block.note ? `<span class="muted" style="${small}"> · ${escaped(block.note)}</span>` : ''
  const gap = look.start === 'right' ? 'padding:0 12px 0 0' : 'padding:0 0 0 12px'
  return `<table ${reset} width="100%"><tr>
<td width="36" valign="middle"><table ${reset}><tr><td width="36" height="36" align="center" valign="middle" style="width:36px;height:36px;border-radius:18px;background:${look.accent};font-family:${fonts};font-size:15px;font-weight:650;line-height:36px;color:${look.onAccent}">${escaped(initial.toUpperCase())}</td></tr></table></td>
<td valign="middle" align="${look.start}" style="${gap}"><span class="text" style="${text};font-weight:650">${escaped(block.author)}</span>${note}</td>
</tr><tr><td colspan="2" align="${look.start}" class="text" style="padding:14px 0 0;${text}">${paragraphs(block.text, broken)}</td></tr></table>`
}

function factsHtml(block: Extract<MailBlock, { kind: 'facts' }>, look: Look): string {
  const end = look.start === 'right' ? 'padding:9px 0 9px 18px' : 'padding:9px 18px 9px 0'
  const rows = block.rows.map(({ label, value }, index) => {
    const line = index === 0 ? '' : `;border-top:1px solid ${light.line}`
    return `<tr><td class="muted line" valign="top" align="${look.start}" style="${small};line-height:1.6;${end}${line}">${escaped(label)}</td><td class="text line" valign="top" align="${look.start}" width="68%" style="${text};font-size:15px;padding:7px 0${line}">${broken(value)}</td></tr>`
  })
  return `<table ${reset} width="100%">${rows.join('')}</table>`
}

/** A table with a filled cell: the one form of button that Outlook shows as one. */
function buttonHtml(block: Extract<MailBlock, { kind: 'button' }>, look: Look): string {
  return `<table ${reset} class="button"><tr><td align="center" style="border-radius:8px;background:${look.accent}"><a href="${escaped(block.href)}" style="display:inline-block;padding:13px 24px;border-radius:8px;font-family:${fonts};font-size:16px;line-height:20px;font-weight:650;color:${look.onAccent};text-decoration:none">${escaped(block.label)}</a></td></tr></table>`
}
