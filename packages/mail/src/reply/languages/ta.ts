import type { ReplyLanguage } from './types.js'

/** Tamil */
export const ta: ReplyLanguage = {
  opens: [],
  wrote: ['எழுதியது', 'எழுதினார்', 'எழுதியவர்'],
  from: ['அனுப்புநர்', 'இருந்து'],
  sent: ['அனுப்பியது', 'அனுப்பப்பட்டது', 'தேதி'],
  to: ['பெறுநர்'],
  subject: ['பொருள்', 'தலைப்பு'],
  original: ['அசல் செய்தி', 'மூல செய்தி'],
  forwarded: ['முன்னனுப்பப்பட்ட செய்தி'],
  device: ['எனது iPhone இலிருந்து அனுப்பப்பட்டது'],
  closings: ['நன்றி', 'அன்புடன்', 'இப்படிக்கு'],
}
