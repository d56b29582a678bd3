import { parseArgs } from 'node:util'

const flags = {
  'shop-port': { type: 'string', default: '4101' },
  build: { type: 'boolean', default: true },
  help: { type: 'boolean', default: false },
} as const

export interface DemoFlags {
  shopPort: string
  build: boolean
  help: boolean
  /** The arguments that are not the demo's own: for `presszero dev`. */
  rest: string[]
}

/** Takes the demo's own flags out of the arguments; what it does not know is passed on. */
export function readDemoFlags(args: string[]): DemoFlags {
  const { values, tokens } = parseArgs({
    args,
    options: flags,
    strict: false,
    allowNegative: true,
    tokens: true,
  })
  const own = new Set<number>()
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(flags, token.name)) continue
    own.add(token.index)
    if (token.value !== undefined && !token.inlineValue) own.add(token.index + 1)
  }
  return {
    shopPort: String(values['shop-port']),
    build: values.build === true,
    help: values.help === true,
    rest: args.filter((_, index) => !own.has(index)),
  }
}
