import type { ReplyLanguage } from './types.js'

/** Korean */
export const ko: ReplyLanguage = {
  opens: [],
  wrote: [
    '님이 작성',
    '작성',
    '님이 쓴 글',
    '썼습니다',
    '께서 작성',
    '이(가) 쓴 내용',
    '이(가) 쓴 글',
    '님이 작성함',
  ],
  from: ['보낸 사람', '보낸사람', '발신', '보낸 이', '보내는 사람'],
  sent: ['보낸 날짜', '보낸날짜', '날짜', '보낸 시간'],
  to: ['받는 사람', '받는사람', '참조', '수신', '받는 이'],
  subject: ['제목'],
  original: ['원본 메시지', '원본 메일', 'Original Message'],
  forwarded: ['전달된 메시지', '전달된 메일', 'Forwarded message'],
  device: [
    '나의 iPhone에서 보냄',
    '내 iPhone에서 보냄',
    'iPhone에서 보냄',
    'Android에서 보냄',
    '에서 보냄',
    'Outlook for',
    'Outlook 다운로드',
    'Outlook 받기',
    'Outlook 가져오기',
  ],
  closings: ['감사합니다', '안녕히 계세요', '드림', '감사합니다.', '수고하세요', '올림'],
}
