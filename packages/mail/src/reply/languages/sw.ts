import type { ReplyLanguage } from './types.js'

/** Swahili */
export const sw: ReplyLanguage = {
  opens: ['Tarehe', 'Mnamo'],
  wrote: ['aliandika', 'ameandika'],
  from: ['Kutoka', 'Kutoka kwa'],
  sent: ['Imetumwa', 'Tarehe'],
  to: ['Kwa', 'Nakala'],
  subject: ['Mada', 'Kichwa'],
  original: ['Ujumbe asili', 'Ujumbe wa awali'],
  forwarded: ['Ujumbe uliosambazwa'],
  device: ['Imetumwa kutoka', 'Imetumwa kutoka kwa'],
  closings: [
    'Asante',
    'Asanteni',
    'Wako mwaminifu',
    'Wako',
    'Ahsante',
    'Ahsante sana',
    'Asante sana',
    'Kwa heshima',
    'Salamu',
  ],
}
