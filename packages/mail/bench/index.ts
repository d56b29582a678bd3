/**
 * Measures the mail engine: replies beside other libraries, classification, hostile inputs, forgeries.
 *
 *   pnpm build && pnpm bench:mail --data PATH [--show]
 */
import { classification } from './classify.ts'
import { benchOptions } from './data.ts'
import { forgery } from './forgery.ts'
import { growth } from './growth.ts'
import { replies } from './replies.ts'

const options = benchOptions()
replies(options)
await classification(options)
await growth()
await forgery(1_000_000)
