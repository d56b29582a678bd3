/** How automatic answers begin their subjects, in the languages of the mail programs that write them. */
const phrases = [
  'auto(?:mat(?:ic|ed))?[- ]?(?:e-?mail )?(?:reply|response)',
  'autosvar|automatiskt? svar|frånvaro(?:meddelande)?|frånvarande|fraværsmelding|fravær(?:sbesked)?|ikke til stede',
  'out of (?:the )?office(?: auto-?reply| reply| message| notification| re)?|vacation (?:reply|response|message)|away from (?:my|the) office',
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
  'رد تلقائي|מענה אוטומטי|תשובה אוטומטית|पाठ स्वतः उत्तर|ตอบกลับอัตโนมัติ',
]

const replyMarks = '(?:(?:re|aw|vs|sv|antw|rv|odp|ynt|fwd?)\\s?:\\s*)*'

/** A phrase with nothing, or a colon, bracket or dash after it: "Out of office chairs" is a question. */
export const automaticSubject = new RegExp(
  `^[\\W_]{0,4}${replyMarks}[[(]?(?:${phrases.join('|')})(?=$|\\s*[:：\\]\\-–—(【!]|\\s+(?:re|aw|from|von|until|till|bis|auf|tot|a|à|to)\\b)|^${replyMarks}i(?:'m| am) (?:currently )?(?:away|on (?:vacation|leave|holiday)|out of)\\b`,
  'iu',
)

/** Sentences by which a program says in its text that it is one; they stand at the beginning of a line. */
export const automaticSentence = new RegExp(
  `^(?:${[
    '(?:please note[:,]? )?this (?:is an? (?:automat|auto-?)(?:ed|ic|ically|generated)?|(?:e-?mail|message|reply) (?:was|has been|is) (?:sent |generated |created )?automatically)',
    'dies(?:e|er|es)? (?:ist eine automatisch|(?:e-?mail|nachricht|antwort) (?:wurde|ist|wird) automatisch)',
    '(?:ceci est un (?:message|e-?mail|courriel) automatique|cet? (?:e-?mail|message|courriel) (?:a été|est) (?:généré|envoyé) automatiquement)',
    '(?:este es un (?:mensaje|correo)(?: electrónico)? (?:generado )?autom[aá]tic|este (?:mensaje|correo) (?:ha sido|fue) (?:generado|enviado) autom)',
    '(?:questo è un messaggio (?:generato )?automatic|questa (?:e-?mail|mail) è stata (?:generata|inviata) automaticamente)',
    '(?:dit is een automatisch|deze (?:e-?mail|mail) (?:is|wordt|werd) automatisch)',
    '(?:esta é uma (?:mensagem|resposta) automática|este (?:é um )?e-?mail (?:foi |automático))',
    '(?:detta är ett automat|detta (?:e-?post|mejl)?(?:meddelande|meddelandet) (?:är|har skickats) automat|dette er en? automat|tämä on automaattinen|tämä viesti on (?:lähetetty|luotu) automaattisesti)',
    '(?:(?:ta|niniejsza) wiadomość (?:została|jest) (?:wygenerowana |wysłana )?automatycz|tato zpráva (?:byla|je) (?:vygenerována |odeslána )?automat|táto správa bola .{0,20}automat|ez egy automatikus|acesta este un mesaj automat)',
    '(?:это автоматическ|данное (?:сообщение|письмо) (?:создано|отправлено|сформировано) автоматически|это письмо .{0,20}автоматически|це автоматичн|bu (?:e-?posta|mesaj|ileti) otomatik|αυτό (?:είναι ένα|το μήνυμα .{0,20}) αυτόματ)',
    '(?:(?:この|本)メール?は.{0,12}自動|此(?:邮件|郵件|信)(?:由|为|為|是)?.{0,8}(?:系统|系統)?自[动動]|이 (?:메일|메시지)는? .{0,12}자동|이것은 자동)',
  ].join('|')})`,
  'iu',
)
