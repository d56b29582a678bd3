import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Order } from './order.tsx'

const shop = document.getElementById('shop')
if (shop) {
  createRoot(shop).render(
    <StrictMode>
      <Order />
    </StrictMode>,
  )
}
