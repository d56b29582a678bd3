import type { ReplyLanguage } from './types.js'

/** Armenian */
export const hy: ReplyLanguage = {
  opens: [],
  wrote: ['գրեց', 'գրել է'],
  from: ['Ուղարկող', 'Ումից'],
  sent: ['Ուղարկված', 'Ամսաթիվ'],
  to: ['Ստացող', 'Ում'],
  subject: ['Վերնագիր', 'Թեմա'],
  original: ['Սկզբնական հաղորդագրություն', 'Առաջին հաղորդագրությունը'],
  forwarded: ['Վերահասցեագրված հաղորդագրություն'],
  device: ['Ուղարկված է իմ'],
  closings: ['Հարգանքով', 'Շնորհակալություն'],
}
