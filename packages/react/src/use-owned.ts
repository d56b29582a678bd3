import { useEffect, useRef, useState } from 'react'

/**
 * Something made once for a component and disposed of with it. Strict mode unmounts and mounts again within one task;
 * what is in use again by the end of it stays.
 */
export function useOwned<Owned extends { dispose(): void }>(make: () => Owned): Owned {
  const [owned] = useState(make)
  const mounted = useRef(false)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
      queueMicrotask(() => {
        if (!mounted.current) owned.dispose()
      })
    }
  }, [owned])
  return owned
}
