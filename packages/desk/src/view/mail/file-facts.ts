import type { FileDanger, FileKind } from '@presszero/text/desk'
import type { DeskAttachment } from '@presszero/wire'

const endings = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What each danger hides behind, by the ending of the name: that is what a computer goes by when a file is opened. */
const dangerous: readonly (readonly [FileDanger, ReadonlySet<string>])[] = [
  [
    'program',
    endings(
      'action apk app appimage appref-ms appx bat bin bundle cer chm cmd com command cpl crx deb desktop diagcab dll dmg exe gadget hta inf ins iso img jar jnlp js jse library-ms lnk mjs mof msc msh msi msix msp mst ocx osx pif pkg pl plugin ps1 ps1xml ps2 psc1 psd1 psm1 py pyc pyw pyz rb reg rpm run scf scr sct search-ms settingcontent-ms sh shb shs sys theme url vb vbe vbs vhd vhdx vxd website workflow ws wsb wsc wsf wsh xll xbap xpi',
    ),
  ],
  ['page', endings('htm html mht mhtml shtm shtml svg svgz swf webloc xht xhtml xml xsl xslt')],
  [
    'macros',
    endings(
      'accdb accde accdr doc docm dot dotm mdb mde odm pot potm ppam pps ppsm ppt pptm sldm xla xlam xls xlsb xlsm xlt xltm',
    ),
  ],
  [
    'hidden',
    endings(
      '7z ace alz arc arj bz2 cab cpio eml gz lha lz lzh msg one onepkg p7m r00 rar tar tgz xz z zip zipx zst',
    ),
  ],
]

const kinds: readonly (readonly [FileKind, RegExp])[] = [
  ['picture', /^image\//],
  ['sound', /^audio\//],
  ['film', /^video\//],
  ['mail', /^message\//],
  ['table', /^text\/csv$|spreadsheet|excel/],
  ['document', /^application\/(?:pdf|msword|rtf|vnd\..*(?:word|document|presentation|powerpoint))/],
  ['text', /^text\//],
  ['archive', /zip|compressed|[-.]rar$|[-/](?:x-)?tar$/],
]

/** What a file is, by what its bytes say. */
export function fileKind({ type }: Pick<DeskAttachment, 'type'>): FileKind {
  return kinds.find(([, pattern]) => pattern.test(type))?.[0] ?? 'file'
}

/**
 * What opening a file may do, by the end of its name. Systems skip spaces and dots there, and take capitals for small
 * letters: `Invoice.pdf.EXE. ` is a program.
 */
export function fileDanger({ name }: Pick<DeskAttachment, 'name'>): FileDanger | undefined {
  const ending = /\.([^.]+)$/
    .exec(name.replace(/[\s.]+$/u, ''))?.[1]
    ?.trim()
    .toLowerCase()
  if (ending === undefined) return undefined
  return dangerous.find(([, hidden]) => hidden.has(ending))?.[0]
}

/** "24 kB", in the human's own way of writing it. */
export function fileSize({ size }: Pick<DeskAttachment, 'size'>, tag: string): string {
  if (size < 1_000) return inUnit(size, { unit: 'byte', unitDisplay: 'long' }, tag)
  if (size < 1_000_000) return inUnit(size / 1e3, { unit: 'kilobyte' }, tag)
  const digits = size < 10_000_000 ? 1 : 0
  return inUnit(size / 1e6, { unit: 'megabyte', maximumFractionDigits: digits }, tag)
}

function inUnit(amount: number, options: Intl.NumberFormatOptions, tag: string): string {
  return new Intl.NumberFormat(tag, { style: 'unit', maximumFractionDigits: 0, ...options }).format(amount)
}
