import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCsvReader } from './csv.js'

function read(...pieces: string[]) {
  const csv = createCsvReader()
  return [...pieces.flatMap(piece => csv.push(piece)), ...csv.end()]
}

describe('comma-separated values', () => {
  test('rows know the line on which they begin', () => {
    expect(read('a,b\n1,"x\ny"\n\n2,z\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\ny'] },
      { line: 5, cells: ['2', 'z'] },
    ])
  })

  test('the separator is found in the first line', () => {
    expect(read('a;b;"c,d"\n1;2;3')[0]?.cells).toEqual(['a', 'b', 'c,d'])
    expect(read('a\tb\n1\t2')[1]?.cells).toEqual(['1', '2'])
  })

  test('a byte order mark and carriage returns are no part of it', () => {
    expect(read('\uFEFFa,b\r\n1,2\r\n').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('whatever is written is read back, however it is cut', () => {
    const cell = fc.string().filter(text => !text.includes('\r'))
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, length) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = `h,i\n${rows.map(row => row.map(quoted).join(',')).join('\n')}\n`
        const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
          text.slice(index * length, (index + 1) * length),
        )
        const cells = read(...pieces).map(row => row.cells)
        expect(cells.slice(1)).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })
})
