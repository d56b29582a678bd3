import type { ReplyLanguage } from './types.js'

/** Thai */
export const th: ReplyLanguage = {
  opens: ['เมื่อ', 'ในวันที่', 'วันที่'],
  wrote: ['เขียนว่า', 'เขียน'],
  from: ['จาก'],
  sent: ['ส่ง', 'วันที่', 'ส่งเมื่อ'],
  to: ['ถึง', 'สำเนา'],
  subject: ['เรื่อง', 'หัวเรื่อง'],
  original: ['ข้อความต้นฉบับ'],
  forwarded: ['ข้อความที่ส่งต่อ'],
  device: ['ส่งจาก'],
  closings: ['ขอแสดงความนับถือ', 'ขอบคุณ', 'ขอบคุณครับ', 'ขอบคุณค่ะ'],
}
