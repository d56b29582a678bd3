import type { ComposeOptions, MailBlock, QuotedMail } from '../types.js'
import { blockHtml } from './blocks.js'
import { fonts, type Look, light, lookOf, styleSheet } from './look.js'
import { broken, escaped, paragraphs } from './markup.js'

const reset = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'
const small = `font-family:${fonts};font-size:13px;line-height:1.5;color:${light.muted}`

/**
 * The text/html alternative: tables for Outlook, at most 600 px wide, system fonts, no remote content, light and dark,
 * either direction.
 */
export function composeHtml(options: ComposeOptions): string {
  const { brand, dir, locale, subject } = options
  const look = lookOf(brand?.color, dir)
  const blocks = options.blocks.map((block, index) => blockHtml(block, look, index === 0)).join('\n')
  return `<!doctype html>
<html lang="${escaped(locale)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escaped(subject)}</title>
<style>${styleSheet()}</style>
</head>
<body style="margin:0;padding:0;background:${light.page}">
${preheaderHtml(options)}<table ${reset} width="100%"><tr><td align="center" class="page" style="padding:28px 12px 36px;background:${light.page}">
<table ${reset} width="100%" style="max-width:600px">
${headerHtml(options, look)}<tr><td class="card" dir="${dir}" style="padding:30px 32px;background:${light.card};border:1px solid ${light.line};border-top:3px solid ${look.accent};border-radius:3px 3px 12px 12px">
<table ${reset} width="100%">
${blocks}
</table>
</td></tr>
${footerHtml(options, look)}</table>
${quoteHtml(options, look)}</td></tr></table>
</body>
</html>
`
}

/** The line shown after the subject, and blanks that keep what follows out of it. */
function preheaderHtml({ preheader, blocks }: ComposeOptions): string {
  const text = preheader ?? firstText(blocks)
  if (text === '') return ''
  const blanks = '&#847; &zwnj; &nbsp; '.repeat(30)
  return `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escaped(text)}${blanks}</div>\n`
}

function firstText(blocks: readonly MailBlock[]): string {
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'message') return block.text.trim().slice(0, 140)
  }
  return ''
}

function headerHtml({ brand }: ComposeOptions, look: Look): string {
  if (!brand) return ''
  return `<tr><td align="${look.start}" class="text" style="padding:0 4px 12px;font-family:${fonts};font-size:17px;line-height:1.4;font-weight:700;color:${light.text}">${escaped(brand.name)}</td></tr>\n`
}

function footerHtml({ footer = [] }: ComposeOptions, look: Look): string {
  if (footer.length === 0) return ''
  return `<tr><td align="${look.start}" class="muted" style="padding:16px 4px 0;${small}">${footer.map(broken).join('<br>')}</td></tr>\n`
}

/** Marked as Gmail marks quotes, which most mail programs know how to fold away. */
function quoteHtml({ quoted }: ComposeOptions, look: Look): string {
  return quoted ? quoteTable(quoted, look) : ''
}

function quoteTable({ attribution, text }: QuotedMail, look: Look): string {
  const side = look.start === 'right' ? 'padding:0 12px 0 0;border-right' : 'padding:0 0 0 12px;border-left'
  return `<table ${reset} width="100%" style="max-width:600px"><tr><td align="${look.start}" style="padding:22px 4px 0">
<div class="gmail_quote"><div class="gmail_attr muted" style="${small};padding:0 0 8px">${escaped(attribution)}</div>
<blockquote class="gmail_quote muted line" style="margin:0;${side}:2px solid ${light.line};${small};font-size:14px">${paragraphs(text, broken)}</blockquote></div>
</td></tr></table>
`
}
