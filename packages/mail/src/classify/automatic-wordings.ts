/** How automatic answers begin their subjects, in the languages of the mail programs that write them. */
const phrases = [
  'auto(?:mat(?:ic|ed))?[- ]?(?:e-?mail )?(?:reply|response)',
  'autosvar|automatiskt? svar|frånvaro(?:meddelande)?|frånvarande|fraværsmelding|fravær(?:sbesked)?|ikke til stede',
  'out of (?:the )?office(?: auto-?reply| reply| message| notification| re)?|vacation (?:reply|response|message)|[\\p{L} .]{2,40} is (?:currently )?out of (?:the )?office|away from (?:my|the) office',
  'abwesenheits(?:notiz|nachricht|meldung|assistent)|abwesenheit|abwesend|nicht im büro|automatische antwort',
  'automatische beantwoording|automatisch(?:e)? antwoord|afwezig(?:heid(?:sbericht|sassistent)?)?|niet op kantoor',
  "réponse automatique|absence du bureau|absent du bureau|message d'absence",
  'respuesta automática|fuera de (?:la )?oficina|ausente de la oficina',
  'risposta automatica|fuori sede|fuori ufficio|assente dall.ufficio',
  'resposta automática|fora do escrit[óo]rio|ausência (?:do escritório|temporária)|ausente do escritório',
  'odpowiedź automatyczna|automatyczna odpowiedź|nieobecność(?: w biurze)?|poza biurem',
  'automatická odpověď|automatická odpoveď|mimo kancelář|automatikus válasz|házon kívül|răspuns automat',
  'автоответ|автоматический ответ|автоматична відповідь|автоматичен отговор|вне офиса|нет на месте',
  'αυτόματη απάντηση|εκτός γραφείου|otomatik yanıt|ofis dışında|automaattinen vastaus|poissa(?:olo(?:viesti|ilmoitus)?| toimistosta)?',
  'automatski odgovor|samodejni odgovor|automatinis atsakymas|automātiskā atbilde|automaatvastus|balasan otomatis|trả lời tự động',
  '自动(?:回复|答复)|自動(?:回覆|返信|応答|答复)|不在(?:通知|連絡|のお知らせ)|外出(?:通知)?|자동 ?(?:응답|회신)|부재 ?중',
  'رد تلقائي|الرد التلقائي|מענה אוטומטי|תשובה אוטומטית|השבה אוטומטית|स्वचालित (?:उत्तर|जवाब)|स्वतः उत्तर|ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|پاسخ خودکار|স্বয়ংক্রিয় (?:উত্তর|জবাব)|خودکار جواب',
  'аутоматски одговор|автоматски одговор|автоматычны адказ|аўтаматычны адказ|automātisk[aā]?s? atbilde|resposta automàtica|fora de (?:l.)?oficina|erantzun automatikoa|sjálfvirkt svar|balas(?:an)? automatik|outomatiese antwoord|përgjigje automatike|avtomatik cavab|ავტომატური პასუხი|ավտոմատ պատասխան|awtomatikong (?:tugon|sagot)|jibu la kiotomatiki|ymateb awtomatig|resposta automática',
  'autoreply|auto-?responder|autoantwort|automatische (?:e-?mail-?)?(?:antwort|antwoord)|ausser haus|außer haus|urlaubs(?:meldung|notiz|vertretung)|en congés?|en vacances|de vacaciones|in ferie|de férias|na urlopie|na dovolené|i semester|på ferie|lomalla',
]

const replyMarks = '(?:(?:re|aw|vs|sv|antw|rv|odp|ynt|fwd?|r|res|rép|ref)\\s?[:：]\\s*)'

/** A phrase with nothing, or a colon, bracket or dash after it: "Out of office chairs" is a question. */
const titled = `[[(]?(?:${phrases.join('|')})(?=$|\\s*[:：\\]\\-–—(【!]|\\s+(?:re|aw|from|von|until|till|bis|auf|tot|a|à|to)\\b)|i(?:'m| am) (?:currently )?(?:away|on (?:vacation|leave|holiday)|out of)\\b`

export const automaticSubject = new RegExp(`^[\\W_]{0,4}(?:${titled})`, 'iu')
/** The same behind "Re:", which vacation programs write, and people who answer them. */
export const answeredAutomaticSubject = new RegExp(`^[\\W_]{0,4}${replyMarks}+(?:${titled})`, 'iu')

const program =
  '(?:e-?mail|message|mail|reply|response|notification|answer|acknowledge?ment|confirmation|receipt)'

/** Sentences by which a program says in its text that it is one. */
export const automaticSentence = new RegExp(
  `^(?:please note[:,]? (?:that )?)?(?:${[
    `this (?:is|was) an? (?:fully )?(?:automat(?:ed|ic)|(?:automatically|system|computer|auto)[- ]?generated|unmonitored|no-?reply) (?:generated )?${program}`,
    `(?:this|the) ${program} (?:was|has been|is) (?:being )?(?:(?:sent|generated|created|produced) )?(?:automatically|by an? (?:automat|system))`,
    `(?:please )?(?:do not|don't|kindly do not) (?:reply|respond) (?:directly )?to this (?:automat\\S+ )?${program}`,
    `(?:replies|responses) to this ${program} (?:are|will) not|this (?:mailbox|e-?mail address|inbox) is not (?:monitored|attended)`,
    'was (?:read|displayed|opened) on \\S+day|this is a (?:return receipt|read receipt|delivery receipt)|was deleted without being read',
    'dies(?:e|er|es)? (?:ist eine automatisch|(?:e-?mail|nachricht|antwort|mail) (?:wurde|ist|wird) (?:\\S+ )?automatisch)|bitte (?:antworten|beantworten) sie (?:nicht (?:auf|direkt)|(?:auf )?diese (?:automatisch|e-?mail|nachricht|mail) .{0,30}nicht)|dies ist eine (?:empfangs|lese|eingangs)bestätigung',
    '(?:ceci est un (?:message|e-?mail|courriel|accusé) (?:\\S+ )?automatique|cet? (?:e-?mail|message|courriel|mail) (?:a été|est) (?:généré|envoyé|émis) (?:\\S+ )?automatiquement|(?:merci de|veuillez) ne pas (?:répondre|y répondre))',
    '(?:est[ea] es un[ao]? (?:mensaje|correo|respuesta|e-?mail)(?: electrónico)? (?:\\S+ )?autom[aá]tic|este (?:mensaje|correo)(?: electrónico)? (?:ha sido|fue|es|se ha) (?:generado|enviado) (?:\\S+ )?autom|(?:por favor,? )?no (?:responda|conteste) (?:a )?este)',
    '(?:quest[oa] è (?:un messaggio|una (?:e-?mail|risposta)) (?:\\S+ )?(?:generat[ao] )?automatic|quest[ao] (?:e-?mail|mail|messaggio) è stat[ao] (?:generat|inviat)[ao] automaticamente|(?:si prega di|per favore,? )non rispondere)',
    '(?:dit is een (?:automatisch|geautomatiseerd)|deze? (?:e-?mail|mail|bericht) (?:is|wordt|werd) automatisch|(?:gelieve )?(?:dit bericht |op deze e-?mail )?niet te (?:be)?antwoorden|u kunt niet (?:reageren|antwoorden) op dit)',
    '(?:est[ea] é uma? (?:mensagem|resposta|e-?mail) automátic|est[ea] (?:é um )?(?:e-?mail|mensagem) (?:foi |é )?(?:gerad|enviad|automátic)|(?:por favor,? )?não responda)',
    '(?:detta är ett automat|detta (?:e-?post|mejl)?(?:meddelande|meddelandet|mejl) (?:är|har skickats) automat|det(?:te)? er en? automat|(?:svara|svar) (?:inte|ikke) på (?:detta|dette|denne)|denne (?:e-?posten|e-?mail|mail|meddelelse|besked) (?:er|ble|blev) (?:\\S+ )?automat|tämä on automaatti|tämä viesti on (?:lähetetty|luotu) automaattisesti|(?:älä|älkää) vastaa tähän)',
    '(?:(?:ta|niniejsza|ten) (?:wiadomość|e-?mail) (?:została|jest|został) (?:wygenerowan\\S+ |wysłan\\S+ )?automatycz|to jest (?:wiadomość|odpowiedź) (?:wygenerowana )?automaty|(?:prosimy|proszę) nie odpowiadać|(?:tato|tento) (?:zpráva|e-?mail) (?:byl[ao]?|je) (?:vygenerován\\S* |odeslán\\S* )?automat|neodpovídejte|na tento e-?mail neod|(?:táto|tento) (?:správa|e-?mail) bol\\S* .{0,20}automat|ez egy automatikus|kérjük,? ne válaszoljon|acest(?:a)? (?:este un )?(?:mesaj|e-?mail) (?:este |a fost )?(?:generat )?automat|vă rugăm (?:să )?nu răspundeți|ovo je automatsk|(?:molimo )?ne odgovarajte|to je samodejn)',
    '(?:это автоматическ|данное (?:сообщение|письмо) (?:создано|отправлено|сформировано) автоматически|это (?:письмо|сообщение) .{0,30}автоматически|(?:пожалуйста,? )?не отвечайте на это|письмо (?:сгенерировано|сформировано) автоматически|це автоматичн|це (?:повідомлення|лист) .{0,30}автоматично|не відповідайте на це|това е автоматич|bu (?:e-?posta|mesaj|ileti) otomatik|(?:lütfen )?bu (?:e-?postay?ı?a?|mesaja|iletiye) (?:yanıt|cevap) ver?mey|αυτό (?:είναι ένα|το μήνυμα .{0,20}) αυτόματ|(?:παρακαλούμε )?μην απαντ)',
    '(?:(?:この|本)(?:e?メール|通知)?は.{0,20}自動|.{0,12}自動(?:送信|返信|配信)(?:メール|されて|です)|本メールに(?:は)?(?:ご)?返信|(?:此|本|这是|這是)(?:邮件|郵件|信|一封)?(?:由|为|為|是)?.{0,10}(?:系统|系統)?自[动動]|请勿(?:直接)?回复|請勿(?:直接)?回覆|이 (?:메일|메시지)는? .{0,16}자동|이것은 자동|본 메일은 (?:발신|자동))',
    '(?:هذه رسالة (?:تلقائية|آلية)|(?:يرجى|الرجاء) عدم الرد|זוהי (?:הודעה|תשובה) אוטומטית|(?:נא|אנא) לא להשיב|این (?:پیام|ایمیل) (?:به صورت |به طور )?خودکار|ini adalah (?:balasan|pesan|email) otomatis|(?:mohon )?(?:jangan|tidak) membalas|đây là (?:thư|email|tin nhắn) (?:trả lời )?tự động|(?:vui lòng|xin) không trả lời|นี่(?:เป็น|คือ).{0,20}อัตโนมัติ|กรุณาอย่าตอบกลับ|यह (?:एक )?स्वचालित)',
  ].join('|')})`,
  'iu',
)
