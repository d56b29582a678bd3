// npm install @presszero/react @presszero/element
import '@presszero/element/press-zero.css'
import { PressZero } from '@presszero/react'

export function Page() {
  return <PressZero server="http://127.0.0.1:4100" />
}
