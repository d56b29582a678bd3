import { usePressZero } from '@presszero/react'
import { useEffect } from 'react'
import { AskHere } from './ask-here.tsx'
import { contact } from './contact.ts'
import { OrderNews } from './order-news.tsx'
import { server } from './server.ts'

/** A page whose interface is the shop's own, over one contact: nothing of `<press-zero>` is loaded. */
export function Order() {
  const help = usePressZero({ server, contact })
  const { store } = help
  // Takes up what was begun before a reload; asks and stores nothing where nothing was.
  useEffect(() => {
    store.restore()
  }, [store])
  return (
    <>
      <header>
        <a href="/">Fern &amp; Fable</a>
      </header>
      <main>
        <h1>Thank you for your order</h1>
        <OrderNews store={store} />
        <AskHere {...help} />
      </main>
    </>
  )
}
