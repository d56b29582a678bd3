import type { ContactStore } from '@presszero/core'
import { onMounted, onUnmounted } from 'vue'

/** Closes connections when the page is left, so that it may enter the back/forward cache, and opens them on return. */
export function usePageLife(store: ContactStore): void {
  const life = new AbortController()
  onMounted(() => {
    addEventListener('pagehide', () => store.pause(), { signal: life.signal })
    addEventListener('pageshow', () => store.resume(), { signal: life.signal })
  })
  onUnmounted(() => life.abort())
}
