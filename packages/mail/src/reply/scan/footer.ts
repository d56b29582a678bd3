import type { Line } from '../lines.js'

/** Characters of a text that are looked at, and from which on it can be a legal notice. */
const looked = 1200
const shortestNotice = 100

/** Words of legal notices, in the languages that companies put them under mails in. */
const confidential =
  /confidential|privileged|vertraulich|confidentiel|confidencial|confidenziale|riservat|vertrouwelijk|fortrolig|konfidentiel|konfidensiel|luottamuksell|poufn|důvěrn|dôvern|bizalmas|confidențial|поверителн|конфиденциальн|конфіденційн|εμπιστευτικ|gizli|机密|機密|기밀|סודי|سري|محرمان/iu
const mail =
  /e-?mail|message|attachment|nachricht|courriel|mensaje|correo|mensagem|messaggio|bericht|besked|melding|meddelande|viesti|wiadomoś|zpráv|správ|üzenet|mesaj|съобщени|сообщени|повідомленн|μήνυμα|邮件|郵件|メール|메일|הודעה|رسالة|پیام/iu

/** What lists, scanners and mailbox providers put below a mail. */
const machine =
  /^(?:you received this (?:message|e-?mail) because|to unsubscribe|unsubscribe from|to view this discussion|virus-free|this (?:e-?mail|message) (?:has been|was) (?:checked|scanned)|diese e-?mail wurde .{0,40}(?:viren|avast)|(?:cet e-?mail|l'absence de virus)|este (?:correo|mensaje|e-?mail) .{0,40}virus|reply to this e-?mail directly|view it on github|you are receiving this because|do you yahoo|get your free|checked by avg|no virus found)/iu

/** Whether all that is said here was put under the mail by a server: a legal notice, a scanner's word, a list's footer. */
export function isFooter(lines: readonly Line[]): boolean {
  const said = lines.filter(line => line.text !== '' && !/^[-_=*#]+$/.test(line.text.slice(0, 200)))
  const text = said
    .map(line => line.text.slice(0, looked))
    .slice(0, 20)
    .join(' ')
    .slice(0, looked)
  if (machine.test(text.replace(/^[^\p{L}]+/u, ''))) return true
  return text.length >= shortestNotice && confidential.test(text) && mail.test(text)
}
