import { createApp } from 'vue'
import Order from './order.vue'

createApp(Order).mount('#shop')
