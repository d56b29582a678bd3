import { asian } from './asian.ts'
import { eastern } from './eastern.ts'
import { northern } from './northern.ts'
import type { MailWording } from './types.ts'
import { western } from './western.ts'

export type { MailWording } from './types.ts'

export const wordings: readonly MailWording[] = [...western, ...northern, ...eastern, ...asian]
