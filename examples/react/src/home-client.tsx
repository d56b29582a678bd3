import '@presszero/element/press-zero.css'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { Home } from './home.tsx'

const shop = document.getElementById('shop')
const fallback = document.getElementById('fallback')?.textContent
if (shop && fallback) {
  hydrateRoot(
    shop,
    <StrictMode>
      <Home fallback={JSON.parse(fallback)} />
    </StrictMode>,
  )
}
