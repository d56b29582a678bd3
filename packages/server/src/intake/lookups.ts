import { Resolver } from 'node:dns/promises'
import type { DnsResolver } from '@presszero/mail/verify'

/** Names that no DNS knows (RFC 2606, RFC 6761): they are not asked for, so that a demo or a test tells nobody of itself. */
const reserved =
  /(?:^|\.)(?:test|example|invalid|localhost|local|internal|onion|example\.(?:com|net|org))\.?$|^[^.]*\.?$/i

/** The DNS of the system. */
export function systemDns(): DnsResolver {
  const resolver = new Resolver({ timeout: 1_500, tries: 2 })
  return async (domain, type) => {
    if (reserved.test(domain)) throw failure('ENOTFOUND')
    return (await resolver.resolve(domain, type)) as string[]
  }
}

/** Of one mail's lookups: how many, and for how many milliseconds together. What comes beyond finds nothing. */
export interface LookupLimits {
  most: number
  withinMs: number
}

/** For one mail: asks each question once, and ends by itself. */
export function boundedLookups(ask: DnsResolver, { most, withinMs }: LookupLimits): DnsResolver {
  let left = most
  const until = performance.now() + withinMs
  return async (domain, type) => {
    if (left-- <= 0) throw failure('EREFUSED')
    const { promise, stop } = timeOut(until - performance.now())
    try {
      return await Promise.race([ask(domain, type), promise])
    } finally {
      stop()
    }
  }
}

function timeOut(ms: number): { promise: Promise<never>; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure('ETIMEOUT')), Math.max(0, ms))
  })
  return { promise, stop: () => clearTimeout(timer) }
}

function failure(code: string): Error {
  return Object.assign(new Error(`DNS: ${code}`), { code })
}
