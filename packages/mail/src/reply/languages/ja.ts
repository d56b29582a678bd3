import type { ReplyLanguage } from './types.js'

/** Japanese */
export const ja: ReplyLanguage = {
  opens: [],
  wrote: [
    'のメール',
    'は書きました',
    'さんは書きました',
    'が書きました',
    'wrote',
    'さんが書きました',
    'さんからのメール',
  ],
  from: ['差出人', '送信者', '発信者', 'From'],
  sent: ['送信日時', '日時', '日付', '送信日'],
  to: ['宛先', 'CC'],
  subject: ['件名'],
  original: ['元のメッセージ', 'オリジナルメッセージ', 'Original Message', 'オリジナルのメッセージ'],
  forwarded: [
    '転送されたメッセージ',
    '転送メッセージ',
    'Forwarded message',
    '転送されたメール',
    '転送するメッセージ',
  ],
  device: [
    'iPhoneから送信',
    'Androidから送信',
    'スマートフォンから送信',
    'iPadから送信',
    'Outlook for',
    'から送信',
  ],
  closings: [
    'よろしくお願いします',
    'よろしくお願いいたします',
    '宜しくお願い致します',
    '敬具',
    'ありがとうございます',
    '以上',
    '以上、よろしくお願いいたします',
    'よろしくお願い致します',
    '宜しくお願いいたします',
  ],
}
