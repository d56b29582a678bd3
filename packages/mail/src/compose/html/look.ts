/** What the mail looks like: one set of values, written into every element, since mail programs drop style sheets. */
export interface Look {
  readonly accent: string
  /** The colour that reads best on the accent. */
  readonly onAccent: string
  readonly start: 'left' | 'right'
}

export const fonts =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans','Noto Sans Arabic','Noto Sans Hebrew',sans-serif"

export const light = {
  page: '#f4f4f2',
  card: '#ffffff',
  line: '#e4e3df',
  text: '#1d1f21',
  muted: '#63676b',
} as const
const dark = { page: '#121415', card: '#1c1f21', line: '#33383b', text: '#eceeef', muted: '#a3a9ad' } as const

/** Press Zero's own green, where a company gives no colour. */
const ownAccent = '#1f6f54'

export function lookOf(color: string | undefined, dir: 'ltr' | 'rtl'): Look {
  const accent = color ?? ownAccent
  return {
    accent,
    onAccent: luminance(accent) > 0.36 ? '#111111' : '#ffffff',
    start: dir === 'rtl' ? 'right' : 'left',
  }
}

/** What needs a style sheet: dark mode and narrow screens. Programs that drop it show the light, wide mail. */
export function styleSheet(): string {
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
a.link{text-decoration:underline}
@media (max-width:480px){.page{padding:12px 8px 28px!important}.card{padding:22px 18px!important}.button a{display:block!important;text-align:center!important}.button,.button table{width:100%!important}}
@media (prefers-color-scheme:dark){
body,.page{background:${dark.page}!important}
.card{background:${dark.card}!important;border-left-color:${dark.line}!important;border-right-color:${dark.line}!important;border-bottom-color:${dark.line}!important}
.text{color:${dark.text}!important}
.muted{color:${dark.muted}!important}
.line{border-color:${dark.line}!important}
}`
}

/** Relative luminance (WCAG 2.2) of #rgb or #rrggbb. */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.replace(/[0-9a-f]/gi, '$&$&') : color
  const channels = [1, 3, 5].map(at => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map(value =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
