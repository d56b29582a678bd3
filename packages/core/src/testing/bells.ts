import type { Bell } from '../storage/bell.js'

/** Bells of the tabs of one browser: each hears the others at once. */
export function tabBells(): () => Bell {
  const tabs = new Set<() => void>()
  return () => {
    let own = () => {}
    return {
      ring() {
        for (const onRing of tabs) if (onRing !== own) queueMicrotask(onRing)
      },
      listen(onRing) {
        own = onRing
        tabs.add(own)
      },
      close: () => void tabs.delete(own),
    }
  }
}
