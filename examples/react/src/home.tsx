import { PressZero } from '@presszero/react'
import type { TreeNode } from '@presszero/react/server'
import { contact } from './contact.ts'
import { server } from './server.ts'

/** The whole page, on the server as in the browser. `fallback` is what is there without JavaScript. */
export function Home({ fallback }: { fallback?: TreeNode | undefined }) {
  return (
    <>
      <header>
        <a href="/">Fern &amp; Fable</a>
        <PressZero server={server} contact={contact} tree={fallback} />
      </header>
      <main>
        <h1>Books that want to be read twice</h1>
        <p>We pack every parcel by hand, and a person answers when something is wrong with one.</p>
        <p>
          <a href="/order.html">Your order</a>
        </p>
      </main>
    </>
  )
}
