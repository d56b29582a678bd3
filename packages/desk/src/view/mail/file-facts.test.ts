import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileDanger, fileKind, fileSize } from './file-facts.js'

describe('what a file may do', () => {
  it.each([
    ['invoice.pdf.exe', 'program'],
    ['setup.MSI', 'program'],
    ['photo.jpg.lnk', 'program'],
    ['login.html', 'page'],
    ['logo.svg', 'page'],
    ['salaries.xlsm', 'macros'],
    ['letter.doc', 'macros'],
    ['photos.zip', 'hidden'],
    ['forwarded.eml', 'hidden'],
  ])('%s is a danger: %s', (name, danger) => {
    expect(fileDanger({ name })).toBe(danger)
  })

  it.each(['order.pdf', 'crack.jpg', 'notes.txt', 'table.csv', 'letter.docx', 'exe', 'the.exe.is.here.png'])(
    '%s is none',
    name => {
      expect(fileDanger({ name })).toBeUndefined()
    },
  )

  it('is seen whatever is written around it: capitals, and the dots and spaces that systems skip', () => {
    const around = fc.string({ unit: fc.constantFrom('.', ' ', '\u00a0', '\t') })
    const beginning = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(
        beginning,
        fc.constantFrom('exe', 'EXE', 'eXe', 'scr', 'Js'),
        around,
        (name, ending, after) => {
          expect(fileDanger({ name: `${name}.${ending}${after}` })).toBe('program')
        },
      ),
    )
  })
})

describe('what a file is', () => {
  it.each([
    ['image/png', 'picture'],
    ['application/pdf', 'document'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'table'],
    ['application/vnd.ms-excel', 'table'],
    ['text/csv', 'table'],
    ['text/plain', 'text'],
    ['audio/mpeg', 'sound'],
    ['video/mp4', 'film'],
    ['message/rfc822', 'mail'],
    ['application/zip', 'archive'],
    ['application/vnd.rar', 'archive'],
    ['application/octet-stream', 'file'],
  ])('%s: %s', (type, kind) => {
    expect(fileKind({ type })).toBe(kind)
  })
})

describe('how large a file is', () => {
  it.each([
    [0, '0 bytes'],
    [812, '812 bytes'],
    [24_310, '24 kB'],
    [1_204_000, '1.2 MB'],
    [25_600_000, '26 MB'],
  ])('%i bytes: %s', (size, said) => {
    expect(fileSize({ size }, 'en')).toBe(said)
  })

  it('is written as the human writes numbers', () => {
    expect(fileSize({ size: 1_204_000 }, 'de')).toBe('1,2 MB')
  })
})
