import { armchairArt, lampArt, tableArt } from './art.ts'
import type { Html } from './page.ts'

export interface Product {
  id: string
  name: string
  kind: string
  price: string
  /** One sentence for the card. */
  line: string
  about: readonly string[]
  facts: readonly (readonly [string, string])[]
  art: Html
  soldOut?: boolean
}

export const products: readonly Product[] = [
  {
    id: 'halo',
    name: 'Halo',
    kind: 'Desk lamp',
    price: '€ 148',
    line: 'A warm circle of light on a turned oak foot.',
    about: [
      'Halo stands on a foot of European oak, turned by hand and oiled twice. The shade is spun from a single sheet of aluminium, so that there is no seam for the light to catch on.',
      'Every part comes off with one coin: shade, switch, cable and bulb. We sell each of them for as long as we sell the lamp.',
    ],
    facts: [
      ['Height', '46 cm'],
      ['Light', 'E27, 6 W, 2700 K, bulb included'],
      ['Foot', 'Oiled oak'],
      ['Delivery', 'In 3 working days'],
    ],
    art: lampArt,
  },
  {
    id: 'borke',
    name: 'Borke',
    kind: 'Side table',
    price: '€ 320',
    line: 'Three legs, no screws. It stands on any floor.',
    about: [
      'Borke is held together by three wedges and nothing else. Tap them out and it lies flat; tap them in and it carries eighty kilos.',
      'Each top is cut across one trunk, so that no two are alike. The winter series is being dried at the moment.',
    ],
    facts: [
      ['Height', '45 cm'],
      ['Top', '52 cm, solid oak'],
      ['Finish', 'Hard wax oil'],
      ['Delivery', 'From January'],
    ],
    art: tableArt,
    soldOut: true,
  },
  {
    id: 'lund',
    name: 'Lund',
    kind: 'Reading chair',
    price: '€ 890',
    line: 'Wide enough to fall asleep in, low enough to get up from.',
    about: [
      'A frame of steamed oak and a seat of woven paper cord, with a cushion in wool from Friesland. Lund is made for one reader and, at times, one cat.',
      'The cord can be woven anew after twenty years. We keep the pattern of every chair.',
    ],
    facts: [
      ['Width', '72 cm'],
      ['Seat height', '38 cm'],
      ['Cover', 'Wool, can be taken off'],
      ['Delivery', 'In 10 working days'],
    ],
    art: armchairArt,
  },
]
