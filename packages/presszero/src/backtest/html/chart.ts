import type { TreeNode } from '@presszero/text'
import { type Child, h } from '../../tree.js'

/** A point of a drawing, in its own units. */
export type Scale = (value: number) => number

/** The plot's frame within a drawing of `WIDTH` units. */
const WIDTH = 400
export const LEFT = 58
export const RIGHT = 388

/** Maps the values from `low` to `high` onto a stretch of the drawing. */
export function scale([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const span = high - low || 1
  return value => from + ((value - low) / span) * (to - from)
}

/** Round values, about `wanted` of them, from 0 up to the first that is not below `highest`. */
export function ticksTo(highest: number, wanted = 4): number[] {
  const rough = Math.max(highest, 1e-9) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find(factor => factor * power >= rough) ?? 10) * power
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step)
}

const unit = (value: number) => value.toFixed(1)

export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  kind: string,
): TreeNode {
  return h('line', { x1: unit(x1), y1: unit(y1), x2: unit(x2), y2: unit(y2), class: kind })
}

export function dot([x, y]: readonly [number, number], radius: number, kind: string): TreeNode {
  return h('circle', { cx: unit(x), cy: unit(y), r: `${radius}`, class: kind })
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export function box({ x, y, width, height }: Box, kind: string): TreeNode {
  const size = { width: unit(Math.max(0, width)), height: unit(Math.max(0, height)) }
  return h('rect', { x: unit(x), y: unit(y), ...size, class: kind })
}

export function path(points: readonly (readonly [number, number])[], kind: string): TreeNode {
  return h('polyline', { points: points.map(([x, y]) => `${unit(x)},${unit(y)}`).join(' '), class: kind })
}

export function label([x, y]: readonly [number, number], text: string, kind = ''): TreeNode {
  return h('text', { x: unit(x), y: unit(y), class: kind || undefined }, text)
}

export interface Figure {
  title: string
  /** What the chart shows, for somebody who does not see it, and below it for everybody else. */
  says: string
  height: number
  legend?: readonly (readonly [kind: string, words: string])[]
  drawing: readonly Child[]
  table: TreeNode
}

/** A chart with its heading, what it says, a legend, and the same figures as a table. */
export function figure({ title, says, height, legend = [], drawing, table }: Figure): TreeNode {
  return h(
    'figure',
    {},
    h('h2', {}, title),
    h('figcaption', {}, says),
    h(
      'svg',
      // Browsers read the name in any case; the tree takes lower case only.
      { viewbox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': `${title}. ${says}` },
      ...drawing,
    ),
    legend.length > 0 &&
      h('ul', { class: 'legend' }, ...legend.map(([kind, words]) => h('li', {}, key(kind), words))),
    h('details', {}, h('summary', {}, 'The figures'), table),
  )
}

function key(kind: string): TreeNode {
  return h(
    'svg',
    { viewbox: '0 0 16 16', class: 'key', 'aria-hidden': 'true' },
    kind === 'band' ? box({ x: 5, y: 1, width: 6, height: 14 }, kind) : mark(kind),
  )
}

function mark(kind: string): TreeNode {
  return kind.startsWith('line-') ? line([0, 8], [16, 8], kind) : dot([8, 8], 5, kind)
}

/** A table that scrolls by itself where it does not fit. */
export function figuresTable(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): TreeNode {
  return h(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': name, tabindex: '0' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...header.map(title => h('th', { scope: 'col' }, title)))),
      h(
        'tbody',
        {},
        ...rows.map(([first = '', ...cells]) =>
          h('tr', {}, h('th', { scope: 'row' }, first), ...cells.map(cell => h('td', {}, cell))),
        ),
      ),
    ),
  )
}
