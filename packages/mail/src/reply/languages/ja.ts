import type { ReplyLanguage } from './types.js'

/** Japanese */
export const ja: ReplyLanguage = {
  opens: [],
  wrote: ['のメール', 'は書きました', 'さんは書きました', 'が書きました', 'wrote'],
  from: ['差出人', '送信者'],
  sent: ['送信日時', '日時', '日付', '送信日'],
  to: ['宛先', 'CC'],
  subject: ['件名'],
  original: ['元のメッセージ', 'オリジナルメッセージ', 'Original Message'],
  forwarded: ['転送されたメッセージ', '転送メッセージ', 'Forwarded message', '転送されたメール'],
  device: ['iPhoneから送信', 'Androidから送信', 'スマートフォンから送信', 'iPadから送信', 'Outlook for'],
  closings: [
    'よろしくお願いします',
    'よろしくお願いいたします',
    '宜しくお願い致します',
    '敬具',
    'ありがとうございます',
  ],
}
