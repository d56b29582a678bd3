import type { Line } from '../lines.js'

/** Characters of a text that are looked at, and from which on it can be a legal notice. */
const looked = 1200
const shortestNotice = 100

/** Words of legal notices, in the languages that companies put them under mails in. */
const confidential =
  /confidential|privileged|vertraulich|confidentiel|confidencial|confidenziale|riservat|vertrouwelijk|fortrolig|konfidentiel|konfidensiel|luottamuksell|poufn|důvěrn|dôvern|bizalmas|confidențial|поверителн|конфиденциальн|конфіденційн|εμπιστευτικ|gizli|povjerljiv|zaupn|konfidenciāl|konfidencial|konfidentsiaal|trúnaðar|bí mật|rahasia|sulit|機密|机密|기밀|ความลับ|סודי|سري|محرمان/iu
const mail =
  /e-?mail|message|attachment|communication|comunicazione|comunicaci[oó]n|nachricht|courriel|mensaje|correo|mensagem|messaggio|bericht|besked|melding|meddelande|viesti|wiadomoś|zpráv|správ|üzenet|mesaj|съобщени|сообщени|повідомленн|μήνυμα|poruk|sporočil|laišk|vēstul|kiri|thư|surel|邮件|郵件|メール|메일|อีเมล|הודעה|رسالة|پیام/iu

/** How lines begin that lists, scanners, desks and mailbox providers put below a mail. */
const machineWords = [
  "you(?: are|'re)? (?:received|receiving) this (?:message|e-?mail) because",
  '(?:to|or) unsubscribe|unsubscribe(?: from th(?:is|ese)| here|:)|to view this discussion|to stop receiving',
  'if you no longer wish to receive|if you would like to unsubscribe|manage your (?:e-?mail )?(?:preferences|subscription)',
  'reply to this e-?mail directly|view it on github|view this (?:ticket|case|issue) online',
  'virus-free|virenfrei|sans virus|libre de virus|livre de vírus|privo di virus|virusvrij|без вирусов',
  '(?:this|your) (?:e-?mail|message|communication) (?:has been|was|is) (?:checked|scanned|certified)|scanned by|checked by avg|no virus found',
  'diese (?:e-?mail|nachricht) wurde .{0,40}(?:viren|avast|geprüft)',
  "cet e-?mail .{0,40}virus|l'absence de virus",
  'este (?:correo|mensaje|e-?mail) .{0,60}virus|el software de antivirus',
  'este e-?mail foi verificado|este e-mail foi escaneado|questa e-?mail è stata (?:controllata|esaminata)|deze e-?mail is gecontroleerd',
  'ta wiadomość została sprawdzona|tato zpráva byla zkontrolována|это (?:сообщение|письмо) проверено',
  'do you yahoo|get your free|get free',
  'please (?:consider|think of|think about) .{0,60}(?:environment|before (?:you )?print)|think before you print|save paper|consider the environment',
  'bitte .{0,80}(?:umwelt|ausdruck)|denken sie an die umwelt|der umwelt zuliebe',
  "(?:pensez|merci de penser) à l'environnement|avant d'imprimer|n'imprimez ce|pensez .{0,30}environnement",
  'antes de imprimir|por favor,? considere .{0,30}(?:ambiente|imprimir)|piensa en el medio ambiente|pense no (?:meio )?ambiente',
  "prima di stampare|pensa all'ambiente|rispetta l'ambiente|denk aan het milieu|tänk på miljön|tænk på miljøet",
  'zanim wydrukujesz|než vytisknete|mielőtt kinyomtat',
  '\\[?\\s?(?:ref|thread):[:_\\w.!-]{6,120}(?::ref)?\\s?\\]?$',
]
const machine = new RegExp(`^(?:${machineWords.join('|')})`, 'iu')
const links = /<?(?:https?:\/\/|mailto:|#)[^\s<>]{1,400}>?|\[(?:image|cid):[^\]\n]{0,200}\]/g

/** What a company's gateway puts above a mail that comes from outside. */
const banner =
  /^\W{0,6}(?:(?:caution|warning|attention|alert|notice|external|important|achtung|vorsicht|warnung|hinweis|extern|prudence|avertissement|externe|precaución|atención|advertencia|externo|attenzione|esterno|atenção|cuidado|let op|varning|obs|advarsel|varoitus|uwaga|upozornění|pozor|внимание|увага|dikkat|注意|警告|외부)\b.{0,300}(?:outside|external|extern|extérieur|exterior|esterno|fora d|buiten|utanför|utenfor|udefra|ulkopuol|zewnątrz|zewnętrzn|extern[íě]|внешн|зовніш|dışarıdan|外部|외부)|\[external(?: e-?mail| sender)?\]\W*$|you don't often get e-?mail from |sie erhalten nicht (?:oft|häufig) e-?mails? von |vous n'obtenez pas souvent d'e-mail |no suele recibir correos? (?:electrónicos? )?de )/iu

const sender =
  /sender|absender|expéditeur|remitente|mittente|remetente|afzender|avsändare|avsender|afsender|lähettäjä|nadawc|odesílatel|отправител|gönderen|差出人|发件人|寄件/iu

/** Whether lines are no more than a gateway's word on where the mail comes from. */
export function isBanner(lines: readonly Line[]): boolean {
  const text = lines.map(line => line.text.slice(0, looked)).join(' ')
  const isAboutMail = mail.test(text) || sender.test(text)
  return isAboutMail && text.length <= looked && banner.test(text.replace(/[’ʼ]/g, "'"))
}

/** Whether all that is said here was put under the mail by a server: a legal notice, a scanner's word, a list's footer. */
export function isFooter(lines: readonly Line[]): boolean {
  const said = lines.filter(line => line.text !== '' && !/^[-_=*#]+$/.test(line.text.slice(0, 200)))
  const text = said
    .map(line => line.text.slice(0, looked))
    .slice(0, 20)
    .join(' ')
    .slice(0, looked)
  const words = text.replace(links, ' ').replace(/^[^\p{L}[]+/u, '')
  if (machine.test(words)) return true
  return (
    text.length >= shortestNotice &&
    confidential.test(text) &&
    mail.test(text) &&
    !/[?？؟](?:\s|$)/.test(text)
  )
}
