import '@presszero/react/press-zero.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Home } from './home.tsx'

const shop = document.getElementById('shop')
const fallback = JSON.parse(document.getElementById('fallback')?.textContent ?? 'null') ?? undefined
const home = (
  <StrictMode>
    <Home fallback={fallback} />
  </StrictMode>
)
// `npm run dev` serves the page as it is written, without what the build has rendered into it.
if (shop && fallback) hydrateRoot(shop, home)
else if (shop) createRoot(shop).render(home)
