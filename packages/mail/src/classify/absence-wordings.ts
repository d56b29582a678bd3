/** How people tell their vacation program to say that they are away, by language. */
export const absences: readonly string[] = [
  "(?:i am|i'm|i will be|i'll be|we are|she is|he is) (?:currently |now |presently |temporarily )?(?:away|out of (?:the |my )?office|on (?:annual |maternity |paternity |parental |sick |medical )?(?:leave|vacation|holidays?|a business trip)|travell?ing|not in (?:the |my )?office|out (?:until|from|on)|unavailable|absent|off work)|(?:am|be) (?:away|out) (?:until|from|through)|(?:our|the) offices? (?:is|are|will be) closed|is no longer (?:with|employed|working)|i no longer work",
  'ich bin .{0,60}(?:nicht (?:im (?:büro|hause?)|erreichbar|da)|abwesend|im urlaub|außer haus|ausser haus|in elternzeit|erkrankt|verreist)|(?:(?:befinde|befinden) (?:ich mich|wir uns)|ich befinde mich|wir befinden uns) .{0,40}(?:im urlaub|urlaub|elternzeit)|unser büro ist .{0,40}geschlossen|nicht mehr (?:bei|für) .{0,40}(?:tätig|beschäftigt)',
  'je (?:suis|serai) .{0,40}(?:absent|en cong[ée]s?|en vacances|en déplacement|hors du bureau|indisponible)|actuellement (?:absent|en congés?)|(?:nos|notre) bureaux? (?:est|sont|sera|seront) fermés?|ne fai[st] plus partie',
  '(?:estoy|estaré|me encuentro|me encontraré|estamos|actualmente) .{0,40}(?:fuera (?:de la oficina|del despacho)|ausente|de vacaciones|de baja|de viaje)|nuestras? oficinas? .{0,40}cerrad|ya no (?:trabajo|trabaja)',
  "(?:sono|sarò|siamo|saremo) .{0,40}(?:assent[ei]|in ferie|fuori (?:ufficio|sede)|in vacanza|non in ufficio)|(?:gli uffici|l'ufficio) .{0,40}chius",
  '(?:estou|estarei|encontro-me|estamos) .{0,40}(?:ausentes?|de férias|em férias|fora do escritório|de licença)|(?:nosso|o) escritório .{0,40}fechado|não (?:trabalho|trabalha) mais',
  'ik ben .{0,40}(?:afwezig|met vakantie|op vakantie|niet (?:aanwezig|op kantoor|bereikbaar)|met verlof|buiten kantoor)|ons kantoor is .{0,30}gesloten|niet meer werkzaam',
  'jag är .{0,40}(?:borta|ledig|på semester|inte på kontoret|frånvarande|tjänstledig|föräldraledig)|jeg (?:holder|har) .{0,20}ferie|jeg er .{0,40}(?:borte|bortreist|på ferie|på kurs|fraværende|væk|ikke på kontoret|på barsel|ikke til stede|i permisjon)|olen .{0,40}(?:poissa|lomalla|vapaalla|matkoilla|vuosilomalla|virkavapaalla)|(?:fjarverandi|í fríi|í sumarfríi)',
  '(?:jestem|będę|przebywam) .{0,40}(?:nieobecn|na urlopie|poza biurem|na zwolnieniu|w delegacji)|(?:jsem|budu|nacházím se) .{0,40}(?:mimo kancelář|na dovolené|nepřítom|neprítomn)|(?:som|budem) .{0,40}(?:mimo kancelárie|na dovolenke)',
  '(?:szabadságon|házon kívül|irodán kívül|nem vagyok az irod|távol vagyok|távol leszek)|(?:nu sunt|sunt|voi fi) .{0,40}(?:în concediu|la birou|plecat|în afara biroului)|(?:nisam|neću biti|na godišnjem|na odmoru|nisem v pisarni|na dopustu|odsoten|odsotna)',
  '(?:меня (?:нет|не будет)|я (?:нахожусь |буду )?(?:в отпуске|в командировке|вне офиса|отсутствую)|в отпуске (?:до|с|по)|отсутствую (?:в офисе|на рабочем)|у відпустці|відсутн|в отпуск до|извън офиса)',
  '(?:izindeyim|izinli|ofis dışında|yıllık izinde|ofiste (?:olmayacağım|değilim)|tatildeyim)|(?:εκτός γραφείου|σε άδεια|απουσιάζω|λείπω)',
  '(?:不在に(?:して|いた)|休暇(?:中|を(?:いただいて|取得))|出張中|外出(?:中|して)|休業|夏季休暇|年末年始)|(?:我(?:正在|现在|目前)?(?:休假|出差|不在(?:办公室|辦公室)|外出)|(?:正在|目前)(?:休假|出差)|不在办公室|不在辦公室|休假(?:中|期间|期間))|(?:부재중|휴가 ?중|출장 ?중|자리를 비)',
  'خارج (?:المكتب|العمل)|في إجازة|(?:מחוץ למשרד|בחופשה|לא במשרד)|(?:در مرخصی|خارج از دفتر)|(?:sedang cuti|di luar kantor|tidak berada di kantor|bercuti)|(?:nghỉ phép|không có mặt tại văn phòng|đi công tác)|(?:ลาพักร้อน|ไม่อยู่ที่(?:สำนักงาน|ออฟฟิศ)|ลางาน)',
]

/** What they say besides: when they are back, who is there instead, that nobody reads the mail. */
export const companions: readonly string[] = [
  "urgent|emergency|immediate (?:assistance|attention|help)|in my absence|(?:contact|reach out to|e-?mail|call|get in touch with) (?:my colleagues?|our|the|mr|ms|mrs|\\S+@)|limited access|no access|(?:will|'ll|shall) (?:not )?(?:reply|respond|answer|get back|return|be back|read|follow up)|(?:reply|respond|get back to you|answer) (?:as soon as|when|upon|on my|after)|on my return|when i(?:'m| am)? (?:return|back|get back)|(?:return(?:ing)?|back) (?:to the office |in the office |to work )?on|not (?:be )?(?:read|forwarded|checking|monitored)|direct your",
  'dringend|vertret|wenden sie sich|kontaktieren sie|nicht (?:weitergeleitet|gelesen|bearbeitet)|nach meiner rückkehr|wieder (?:da|erreichbar|für sie|im büro)|während meiner abwesenheit|beantworte|antworte ich|notfälle',
  'urgence|urgent|contacter|adresser à|à mon retour|dès mon retour|ne (?:sera|seront) pas (?:lu|transmis|transféré)|accès limité|durant mon absence|pendant mon absence|en mon absence',
  'urgen|contactar?|contacte|póngase en contacto|diríjase|a mi (?:regreso|vuelta)|durante mi ausencia|acceso limitado|responder[ée]',
  'urgen|contattar|rivolgersi|al mio rientro|in mia assenza|durante la mia assenza|accesso limitato|risponder[òo]|rientrer',
  'urg[êe]n|contact[ae]|contat[eoa]|dirija-se|no meu re(?:gresso|torno)|durante a minha ausência|na minha ausência|acesso limitado|responder[ei]',
  'dringende?|spoed|contact op|neem contact|bij mijn terugkeer|tijdens mijn afwezigheid|niet (?:doorgestuurd|gelezen)|vervang',
  'brådskande|akut|kontakta|när jag är tillbaka|åter (?:den|på|i)|tillbaka (?:den|på|i)|svarar|haster|hastende|kontakt(?:e)? |tilbake|tilbage|besvare|kiireelli|ottakaa yhteyttä|ota yhteyttä|palaan|áríðandi|hafið samband',
  'piln|kontakt|proszę (?:o|się|dzwonić|pisać)|wracam|wrócę|powrocie|zastępuj|naléhav|urgentn|kontaktujte|obraťte|vrátím|návratu|zastupuj|vrátim',
  'sürgős|forduljon|keresse|visszatér|urgen|contactați|revin|întoarce|hitn|obratite|kontaktirajte|vraćam|povratku|nujn|vrnem|vrnitvi',
  'срочн|обра(?:щ|т)айтесь|обратитесь|свяжитесь|вернусь|возвращени|замеща|термінов|звертайтесь|повернусь|спешн|свържете',
  'acil|iletişime|başvur|döneceğim|dönüş|επείγ|επικοινων|επιστρ|απευθυν',
  '緊急|お急ぎ|戻り次第|ご連絡(?:ください|いただ)|対応いたします|返信(?:いたし|させて)|急ぎの|紧急|緊急|联系|聯絡|聯繫|回复|回覆|返回|尽快|盡快|긴급|급한|연락|복귀|돌아오|회신',
  'عاجل|الاتصال|عودتي|דחוף|לפנות|אחזור|בשובי|فوری|تماس|mendesak|hubungi|kembali|segera|khẩn|liên hệ|trở lại|ด่วน|ติดต่อ|กลับมา',
]

/** What a desk program says when it has taken a mail in: a mail, and not a parcel or an invoice. */
export const acknowledgements: readonly string[] = [
  "(?:we have|we've) (?:now |successfully )?received your (?:\\S+ )?(?:message|e-?mail|mail|request|inquiry|enquiry|query|ticket|question|submission|feedback)|your (?:\\S+ )?(?:message|e-?mail|request|inquiry|enquiry|query|ticket|case|submission) (?:\\S+ )?(?:has been|was) (?:successfully )?(?:received|created|opened|logged|registered|submitted)|(?<!\\b(?:my|our|this) )(?:ticket|case) .{0,30}(?:has been|was) (?:created|opened|logged|registered)|thank(?:s| you) for (?:contacting|reaching out to|writing to|getting in touch with) (?:us|our|the)",
  'ihre? (?:\\S+ )?(?:nachricht|anfrage|e-?mail|mail|anliegen|mitteilung) (?:ist|wurde|haben wir|an uns) .{0,30}(?:eingegangen|erhalten|erfasst|aufgenommen|weitergeleitet)|haben ihre? (?:nachricht|anfrage|e-?mail|mail) .{0,20}erhalten|eingang ihrer (?:nachricht|anfrage|e-?mail|mail)|ticket .{0,30}(?:erstellt|eröffnet|angelegt)',
  'votre (?:message|demande|courriel|e-?mail|mail|requête) (?:\\S+ )?a (?:bien )?été (?:reçue?|enregistrée?|prise? en compte)|(?:bien reçu|réception de) votre (?:message|demande|courriel|e-?mail|mail|requête)',
  '(?:hemos recibido|recibimos) (?:su|tu) (?:mensaje|solicitud|consulta|correo|petición|caso)|(?:su|tu) (?:mensaje|solicitud|consulta|correo|petición|caso) .{0,20}ha sido (?:recibid|registrad|cread)',
  '(?:abbiamo ricevuto|ricevuto) (?:la (?:sua|tua|vostra)|il (?:suo|tuo|vostro)) (?:messaggio|richiesta|e-?mail|mail|segnalazione)|(?:la (?:sua|tua|vostra)|il (?:suo|tuo|vostro)) (?:messaggio|richiesta|e-?mail|segnalazione) .{0,20}è stat[ao] (?:ricevut|registrat|apert|creat|inoltrat)',
  '(?:recebemos|recebida) (?:a sua|o seu|sua|seu) (?:mensagem|pedido|solicitação|e-?mail|contato|contacto)|(?:sua|seu) (?:mensagem|pedido|solicitação|e-?mail) .{0,20}foi (?:recebid|registad|registrad|criad|abert)',
  '(?:hebben )?(?:uw|je) (?:bericht|vraag|verzoek|e-?mail|mail|aanvraag) .{0,20}ontvangen|(?:tagit emot|mottagit) (?:ditt|din|er) (?:meddelande|ärende|fråga|mejl|e-?post)|(?:har )?(?:mottatt|modtaget) (?:din|deres) (?:henvendelse|melding|e-?post|mail|besked|forespørsel|forespørgsel)|(?:viestisi|yhteydenottosi|pyyntösi) on (?:vastaanotettu|kirjattu)|olemme vastaanottaneet (?:viestisi|yhteydenottosi)',
  '(?:otrzymaliśmy|przyjęliśmy) (?:państwa|twoją|twoje|pana|pani) (?:wiadomość|zgłoszenie|zapytanie)|(?:zgłoszenie|wiadomość) .{0,30}została? (?:przyjęt|zarejestrowan)|(?:obdrželi|přijali) jsme (?:váš|vaši|vaše) (?:zprávu|požadavek|dotaz|e-?mail)|(?:prijali|dostali) sme (?:vašu|váš)|megkaptuk (?:üzenetét|levelét|megkeresését)|am primit (?:mesajul|solicitarea|cererea)',
  '(?:мы получили|получили) ваш[еу]? (?:сообщение|письмо|обращение|запрос|заявку)|ваш[ае]? (?:обращение|заявка|запрос|сообщение) .{0,30}(?:получен|принят|зарегистрирован)|отримали ваш|получихме вашето|λάβαμε το (?:μήνυμα|αίτημά)|(?:talebiniz|mesajınız|e-?postanız) .{0,20}(?:alınmıştır|ulaşmıştır|alındı)',
  'お問い合わせ(?:を(?:受け付け|承り)|いただき.{0,20}ありがとう)|(?:已|已经|已經)收到您的(?:邮件|郵件|信件|请求|問題|问题|来信|來信)|(?:문의|메일|요청).{0,12}접수되|تم استلام (?:رسالتك|طلبك)|(?:פנייתך|הודעתך) התקבלה|telah menerima (?:pesan|email|permintaan)|đã nhận được (?:thư|email|yêu cầu|tin nhắn)|ได้รับ(?:ข้อความ|อีเมล).{0,30}แล้ว',
]

/** What it promises, or what it calls the matter. */
export const tickets: readonly string[] = [
  'ticket|case (?:number|id|#)|reference (?:number|no|id)|request (?:number|id|\\(|#)|#\\d{3,}|(?:will|shall) (?:get back|respond|reply|be in touch|contact you|answer|review)|being (?:reviewed|processed|handled)|our (?:support|team|agents|staff)|working days|business days|within \\d+ (?:hours|days)|as soon as possible',
  'vorgangs|ticket|bearbeitungsnummer|fallnummer|schnellstmöglich|so schnell wie möglich|so bald wie möglich|werktage|in kürze|melden uns',
  'en cours d.examen|équipe d.assistance|numéro (?:de )?(?:dossier|ticket|demande|suivi)|dans les (?:plus brefs|meilleurs) délais|sous \\d+ (?:heures|jours)|jours ouvr|número de (?:caso|ticket|referencia|solicitud|protocolo)|a la (?:mayor )?brevedad|lo antes posible|numero (?:di )?(?:ticket|pratica|richiesta)|prima possibile|al più presto|o mais (?:breve|rapidamente)|brevemente|protocolo',
  'zo (?:snel|spoedig) mogelijk|werkdagen|referentienummer|så snart|ärendenummer|saksnummer|sagsnummer|mahdollisimman pian|tikettinumero|numer (?:zgłoszenia|sprawy)|zgłoszeni|jak najszybciej|číslo (?:požadavku|tiketu|žádosti)|co nejdříve|čo najskôr',
  'azonosító|hamarosan|cât mai curând|numărul|номер (?:обращения|заявки|заявления)|в ближайшее время|номер звернення|αριθμό|σύντομα|en kısa sürede|talep numar|受付番号|担当者|営業日|尽快|工单|工作日|案件編號|盡快|티켓|접수번호|빠른 시일|رقم|في أقرب وقت|מספר|בהקדם|nomor|secepatnya|sớm nhất|หมายเลข|โดยเร็ว',
]

/** What somebody wants done who writes with own hands, though away. */
export const requests: readonly string[] = [
  '\\bplease (?!contact|call|e-?mail|reach|refer|direct|note|get in touch|do not|be (?:aware|advised|assured)|allow|expect|forward|resend|re-send|visit|see|use|write to|phone|dial|speak|ask for|feel|bear|accept|excuse|rest assured|quote|include|keep|reply)\\w+|\\b(?:could|can|would) you\\b|(?<!if )\\bit(?:.s| is) (?:very )?urgent|nobody (?:has )?(?:answer|repl|call)|\\bstill (?:not|no|broken|waiting|have)\\b|i (?:want|need|would like|ordered|bought|have not received)',
  '\\bbitte (?:liefern|senden|schicken|ändern|stornieren|warten|geben|teilen|stellen|rufen sie mich|prüfen|überweisen|buchen|legen|verschieben)|ich (?:möchte|brauche|habe .{0,30}bestellt)|können sie',
  "(?:merci de|veuillez|pouvez-vous) (?:me |m'|nous )?(?:livrer|envoyer|changer|annuler|modifier|attendre|reporter|rembourser)|(?:por favor,? |pueden? )(?:envíe|entregue|mande|cambie|cancele|espere|entregar|enviar)|(?:per favore|può|potete) (?:inviare|consegnare|cambiare|annullare|spedire)|(?:por favor,? |podem? )(?:envie|entregue|mande|altere|cancele|enviar|entregar)|(?:kunt u|kunnen jullie|graag) (?:leveren|sturen|bezorgen|wijzigen)",
]
