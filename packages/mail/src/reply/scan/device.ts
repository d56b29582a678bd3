import { wording } from './wording.js'

/** Longer lines are a person's. */
const longest = 160
const viaMobile =
  /^(?:\p{L}{1,15} ){0,2}(?:from|via) (?:my )?(?:mobile|phone|cell|iphone|ipad|android)\b[\p{L}\p{N} ]{0,12}$/iu
/** What people add to a device's line in their own words. */
const excuse =
  /excuse|brevity|typos?\b|spelling|autocorrect|auto-correct|apolog|entschuld|tippfehler|kürze|excus|fautes|brièveté|disculp|brevedad|errores|erratas|desculp|brevidade|errori|scus|typfout|kortheid|stavfel|ursäkta|slåfeil|undskyld|virhe|literówk|překlep|опечатк|краткость|誤字|오타/iu
const deviceName =
  /iphone|ipad|ipod|\bmac\b|watch|android|galaxy|samsung|huawei|honor|xiaomi|redmi|pixel|nokia|xperia|motorola|oppo|vivo|oneplus|blackberry|windows|outlook|mail|posta|pošt|пошт|почт|proton|yahoo|telef|phone|mobil|móvil|cell|tablet|handy|puhelim|készülék|eszköz|cihaz|смартфон|телефон|スマートフォン|スマホ|携帯|手机|手機|电话|휴대|آیفون|گوشی|هاتف/iu
const wordsIn = (text: string): number => text.split(/\s+/).filter(word => word !== '').length

/** Whether a line is one that a device or a program puts under a mail: "Sent from my iPhone". */
export function isDevice(text: string): boolean {
  if (text.length > longest) return false
  const said = text.replace(/^[<([*_\s]+/, '').replace(/[’ʼ]/g, "'")
  const match = wording.device.exec(said)
  // "Lähetetty" and "göndərilib" also say that a parcel was sent.
  const isNamed = deviceName.test(said)
  if (match && (isNamed || /[ \p{Lo}]/u.test(match[0]))) return isShort(said.slice(match[0].length))
  const ended = said.replace(/[)>.\]\s]+$/, '')
  return (text.length < 60 && isNamed && wording.deviceAtEnd.test(ended)) || viaMobile.test(said)
}

/** What follows "Sent from" names a device and perhaps an excuse; a sentence goes on. */
function isShort(rest: string): boolean {
  const named = rest.replace(/[<([]*https?:\S*/g, '').split(/[.,;] ?| [-–—] /)
  const [device = '', ...more] = named
  const after = more.join(' ')
  return wordsIn(device) <= 5 && (wordsIn(after) <= 5 || (wordsIn(after) <= 14 && excuse.test(after)))
}
