import type { Bell } from '../storage/bell.js'

/** A bell that exists only while it is open: nothing is set up before the person acts, nor kept on a page put aside. */
export interface LazyBell extends Bell {
  open(): void
}

export function createLazyBell(make: () => Bell): LazyBell {
  const listeners: (() => void)[] = []
  let bell: Bell | undefined
  return {
    open() {
      if (bell) return
      bell = make()
      bell.listen(() => {
        for (const onRing of listeners) onRing()
      })
    },
    ring: () => bell?.ring(),
    listen(onRing) {
      listeners.push(onRing)
    },
    close() {
      bell?.close()
      bell = undefined
    },
  }
}
