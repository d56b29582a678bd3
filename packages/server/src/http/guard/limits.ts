/** How often a thing may be done: `burst` at once, refilled at `perMinute`. */
export interface Rate {
  burst: number
  perMinute: number
}

/** What limits apply to, each counted by client, by case or by human. */
export const rates = {
  read: { burst: 120, perMinute: 240 },
  /** All that one client asks of whatever cases: many customers share an address, and each case is counted by itself. */
  case: { burst: 1_200, perMinute: 6_000 },
  /** What systems of the company tell: one request for each mail where an application is busy. */
  told: { burst: 600, perMinute: 6_000 },
  write: { burst: 30, perMinute: 60 },
  openCase: { burst: 10, perMinute: 10 },
  /** Mails that providers bring. */
  inbound: { burst: 600, perMinute: 3_000 },
  signIn: { burst: 5, perMinute: 2 },
  /** Sign-in mails to one human, whoever asks. */
  signInMail: { burst: 5, perMinute: 0.5 },
  stream: { burst: 20, perMinute: 30 },
} as const satisfies Record<string, Rate>

export type RateName = keyof typeof rates

export type Allowance = { allowed: true; remaining: number } | { allowed: false; retryAfter: number }

export interface RateLimiter {
  /** Takes one token from the bucket of `key`; `at` in milliseconds. `retryAfter` in seconds. */
  take(name: RateName, key: string, at: number): Allowance
}

interface Bucket {
  tokens: number
  at: number
}

const MAX_BUCKETS = 50_000

/** Token buckets in memory. The oldest are forgotten when there are too many: a full bucket and none are the same. */
export function createRateLimiter(limits: Readonly<Record<RateName, Rate>> = rates): RateLimiter {
  const buckets = new Map<string, Bucket>()
  return {
    take(name, key, at) {
      const { burst, perMinute } = limits[name]
      const bucketKey = `${name} ${key}`
      const last = buckets.get(bucketKey) ?? { tokens: burst, at }
      const tokens = Math.min(burst, last.tokens + (Math.max(0, at - last.at) * perMinute) / 60_000)
      const allowed = tokens >= 1
      buckets.delete(bucketKey)
      buckets.set(bucketKey, { tokens: allowed ? tokens - 1 : tokens, at })
      if (buckets.size > MAX_BUCKETS) forgetOldest(buckets)
      return allowed
        ? { allowed, remaining: Math.floor(tokens - 1) }
        : { allowed, retryAfter: ((1 - tokens) * 60) / perMinute }
    },
  }
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys()
  if (oldest !== undefined) buckets.delete(oldest)
}
