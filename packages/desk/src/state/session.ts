/** The right of one human to this desk. */
export interface Session {
  token: string
  /** The id of the human. */
  human: string
}

export interface SessionKeeper {
  read(): Session | undefined
  keep(session: Session): void
  forget(): void
}

const key = 'presszero-desk-session'

/**
 * Keeps the session in `localStorage`, not in `sessionStorage`: whoever closes the tab by mistake while people wait is
 * back at once, without waiting for a mail, and what was not sent yet still goes out. The server ends a session after
 * twelve hours; signing out ends it there and here.
 */
export function browserSession(storage: Storage): SessionKeeper {
  return {
    read: () => parse(storage.getItem(key)),
    keep: session => storage.setItem(key, JSON.stringify(session)),
    forget: () => storage.removeItem(key),
  }
}

function parse(text: string | null): Session | undefined {
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isSession(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isSession(value: unknown): value is Session {
  if (typeof value !== 'object' || value === null) return false
  return (
    'token' in value && typeof value.token === 'string' && 'human' in value && typeof value.human === 'string'
  )
}
