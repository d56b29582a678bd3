import type { ContactStore } from '@presszero/core'
import { useEffect } from 'react'

/** Closes connections when the page is left, so that it may enter the back/forward cache, and opens them on return. */
export function usePageLife(store: ContactStore): void {
  useEffect(() => {
    const life = new AbortController()
    addEventListener('pagehide', () => store.pause(), { signal: life.signal })
    addEventListener('pageshow', () => store.resume(), { signal: life.signal })
    return () => life.abort()
  }, [store])
}
