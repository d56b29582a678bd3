import type { ReplyLanguage } from './types.js'

/** Vietnamese */
export const vi: ReplyLanguage = {
  opens: ['Vào', 'Ngày', 'Vào ngày'],
  wrote: ['đã viết', 'viết'],
  from: ['Từ', 'Người gửi', 'Gửi từ'],
  sent: ['Đã gửi', 'Ngày', 'Gửi'],
  to: ['Đến', 'Tới', 'Người nhận', 'Đồng kính gửi'],
  subject: ['Chủ đề', 'Tiêu đề'],
  original: ['Tin nhắn gốc', 'Thư gốc'],
  forwarded: ['Thư đã chuyển tiếp', 'Tin nhắn được chuyển tiếp', 'Thư chuyển tiếp'],
  device: ['Đã gửi từ', 'Được gửi từ', 'Gửi từ', 'Tải Outlook', 'Tải xuống Outlook', 'Lấy Outlook'],
  closings: [
    'Trân trọng',
    'Thân ái',
    'Cảm ơn',
    'Xin cảm ơn',
    'Thân mến',
    'Trân trọng cảm ơn',
    'Xin chân thành cảm ơn',
    'Kính thư',
    'Cám ơn',
    'Trân trọng kính chào',
  ],
}
