/** How servers title reports of mails that they could not deliver, or not yet, by language. */
export const bounceSubjects: readonly string[] = [
  // English
  'undeliver|not deliver|nondeliverable|non[- ]?delivery|unable to deliver|could not be (?:delivered|sent)|could(?: not|n.t) send',
  'delivery (?:status|failure|failed|notification|report|problem|error|has failed|delayed|incomplete|has been delayed|unsuccessful)|delivery is delayed|delayed (?:mail|message|delivery)',
  'returned (?:mail|to sender|message)|failure (?:notice|delivery|notification)|mail (?:delivery|system|failure|error)|message (?:status|delivery|delayed|undeliverable|you sent)|(?:message|mail) .{0,40} delayed',
  '^rejected: |automatically rejected|rejected mail|message rejected|loop alert|mail loop|bounce notification|error sending|notice: mail delivery|warning: (?:message|delayed|could not send)|system error - returned|address not found|recipient (?:not found|unknown|inbox full)',
  // German
  'unzustellbar|nicht zugestellt|zustellung (?:fehlgeschlagen|nicht möglich|verzögert)|zustellfehler|zustellungs?(?:fehler|problem|status|bericht)|übermittlungsfehler|fehler bei der (?:zustellung|übermittlung)|verzögerte zustellung|annahme verweigert',
  // French
  "non[- ]?remis|non remise|échec d(?:e|'|’) ?(?:la )?(?:remise|envoi|livraison|distribution)|impossible de (?:remettre|distribuer|livrer)|message non (?:distribué|délivré|envoyé)|(?:remise|distribution) (?:retardée|différée)|notification d'état de remise|retour de courrier",
  // Spanish
  'no se (?:pudo|ha podido|puede) entregar|correo (?:devuelto|no entregado)|(?:mensaje|correo) (?:no (?:entregado|enviado)|rechazado|devuelto)|error (?:de|en la) entrega|entrega (?:fallida|retrasada)|no entregado|falló la entrega',
  // Italian
  'mancat[ao] (?:consegna|recapito)|messaggio non (?:recapitato|consegnato|inviato)|non (?:recapitabile|recapitato|consegnato)|impossibile recapitare|consegna (?:fallita|ritardata)|errore di consegna|recapito ritardato',
  // Portuguese
  'n[ãa]o (?:foi |é |pôde ser )?(?:poss[íi]vel )?entreg(?:ue|ar)|falha (?:na|de) entrega|mensagem (?:não entregue|devolvida)|entrega (?:falhou|atrasada)|devolvid[ao] ao remetente|email devolvido',
  // Dutch
  'onbestelbaar|niet (?:bezorgd|afgeleverd|te bezorgen)|kan niet worden (?:bezorgd|afgeleverd)|bezorging (?:mislukt|vertraagd)|aflevering mislukt|niet-bezorgbaar',
  // the North
  'kan(?: inte| ikke) leveres?|kunde inte levereras|kan inte levereras|inte levererat|leveransfel|ikke (?:leveret|levert|afleveret)|kunne ikke (?:leveres|afleveres)|leveringsfejl|kan ikke (?:leveres|afleveres)|leveringsfeil|toimitusilmoitus|(?:ei|perille) (?:voitu )?toimitta|toimitus (?:epäonnistui|viivästyy)|toimittamatta',
  // the East
  'nie(?: można| udało się)? dostarcz|niedostarcz|niedoręcz|zwrot wiadomości|nedoručiteln|nedoruč|nelze doručit|doručení se nezdařilo|nemožno doručiť|kézbesíthetetlen|nem kézbesíthető|sikertelen kézbesítés|kézbesítési (?:hiba|jelentés)|imposibil de livrat|nelivra|livrare eșuată|neisporuč|nije isporučen|ni mogoče dostaviti|nedostavlj|nepristat|nepiegād|kättetoimetamat|edastamine ebaõnnestus|ei saanud edastada',
  'не ?доставл|недоставл|не удал?о?с[ья] доставить|не удается доставить|не может быть доставлен|недоставк|сбой доставки|задержка доставки|не вдалося доставити|недоставлен|неуспешно доставяне|не може да бъде доставен',
  'δεν παραδόθηκε|αδυναμία παράδοσης|μη παραδοτέο|αποτυχία παράδοσης|iletilemedi|teslim edilemedi|teslim edilemeyen|gönderilemedi|teslimat başarısız',
  // Asia
  '전송 실패|배달(?:되지| 실패|할 수 없)|반송|전달(?:되지| 실패)|전송되지 못|배달 못함|退信|不达|未送达|未送達|無法(?:傳遞|傳送|送達)|无法(?:投递|送达|传递)|投递失败|傳送失敗|發送失敗|配信(?:不能|できません|エラー|に失敗|の失敗|状態)|送信(?:エラー|できません|に失敗)|不達|戻りメール|メールエラー|エラー(?:通知|メール|のお知らせ)|未配達|メールが届きません',
  'ส่งไม่ได้|ไม่สามารถส่ง|การส่งล้มเหลว|không (?:thể )?(?:gửi|phân phối|chuyển) được|không gửi được|gagal terkirim|tidak terkirim|pengiriman gagal|tidak dapat dikirim|gagal dihantar|لم يتم تسليم|تعذر (?:التسليم|تسليم)|غير قابل للتسليم|فشل (?:التسليم|تسليم)|לא נמסר|אין אפשרות למסור|מסירה נכשלה|ارسال نشد|تحویل نشد',
]

/** What servers say of a mail that they could not deliver, or not yet. */
export const bounceFailures: readonly string[] = [
  // English
  "(?:could|can|was|were|has|have|is|would)(?: not|n[’']t|not)(?: been| be| yet been)? (?:delivered|sent)|(?:un|not )able to (?:deliver|send|relay)|(?:could|can) ?n[o’']t (?:deliver|send)|cannot be delivered|failed to deliver|undeliver",
  'delivery (?:to the following|has failed|failed|failure|problems|attempt|is delayed|will continue)|permanent (?:fatal )?(?:delivery )?errors?|did not reach|failed (?:recipient|address|permanently)|(?:message|mail) delivery (?:failed|failure)',
  'user unknown|unknown (?:user|recipient|address)|returned to (?:sender|you)|this is a permanent|following (?:recipient|address|destination)|problem (?:deliver|sending)|no such user|rejected your message|error (?:was encountered|occurred|has occurred)|malformed|deferred|expired|delayed|delivering your mail|attempting to deliver|retry timeout|warning message only|warning only',
  'exceeds allowed|not accept(?:ed)? (?:your|the) (?:mail|message)|mailbox (?:is )?(?:full|unavailable)|does not exist|over quota|account (?:is )?(?:disabled|inactive)|invalid (?:user|recipient|address)|transaction failed|exceeded the local limit|not a valid user|original mail as follows|invalid final delivery|was(?: not|n.t) found at|message blocked|has been blocked|was (?:automatically )?rejected|no valid recipients|sorry',
  // German, Dutch
  'nicht (?:zugestellt|übermittelt|ausgeliefert|gesendet) werden|nicht zugestellt|zustellung .{0,60}(?:fehlgeschlagen|nicht möglich|verzögert)|fehler bei der (?:nachrichten)?zustellung|niet (?:bezorgd|worden (?:afgeleverd|bezorgd)|afgeleverd)|kan niet worden (?:bezorgd|afgeleverd)',
  // French, Spanish, Italian, Portuguese, Romanian
  "n[’']a (?:pas )?pu être|n[’']a pas été (?:remis|distribué|délivré)|impossible de (?:remettre|distribuer|livrer)|no se (?:pudo|ha podido|puede|ha) entrega|no ha sido entregado|no (?:pudo|puede) ser entregado|non (?:è stato|recapitat|consegnat|è possibile recapitare)|impossibile (?:recapitare|consegnare)|não (?:foi|pôde|pode) (?:possível )?(?:ser )?entreg|não foi possível entregar|não (?:foi|pôde)|nu a putut fi livrat",
  // the North
  'kunde inte (?:levereras|skickas)|gick inte att leverera|kunne ikke (?:leveres|afleveres|sendes)|ble ikke levert|blev ikke leveret|ei voitu (?:toimittaa|lähettää)|ei toimitettu',
  // the East
  'nie (?:mogła|można|została|udało się)|nebyl[ao]? doručen|nelze doručit|nepodařilo doručit|nebolo možné doručiť|nem (?:sikerült|lehet) kézbesít|nem kézbesíthető|nije (?:moguće )?isporuč|ni bilo mogoče dostaviti|nepavyko pristatyti|nevarēja piegādāt|ei õnnestunud',
  'не может быть (?:доставлен|отправлен)|не удалось доставить|не было доставлено|не доставлено|не вдалося доставити|не може да бъде доставен|δεν (?:ήταν δυνατή|παραδόθηκε)|teslim edilemedi|iletilemedi|gönderilemedi',
  // Asia
  '(?:전송|배달|전달)되지 (?:못|않)|배달할 수 없|被退回|无法(?:传递|投递|送达|发送)|無法(?:傳遞|投遞|送達|傳送)|退信原因|配信できません|配信されません|送信できません|届けできません|ไม่สามารถส่ง|không thể (?:gửi|phân phối)|tidak dapat dikirim|تعذر تسليم|لم يتم تسليم|לא (?:נמסרה|נמסר|היתה אפשרות)',
]

/** Names and addresses that mail servers write under. */
export const daemonAddress =
  /^(?:<>|(?:mailer|mail)[-_.]?daemon|mdaemon|daemon|post_?master|mail-?delivery(?:-?(?:sub)?system)?|mail-system|mmdf|maildeliverysystem|microsoftexchange[0-9a-f]{32})(?:[+=-][^@]{0,60})?(?:@|\s|$)|@(?:mailer-daemon|bounces?\.)/i
export const daemonName =
  /^(?:the )?(?:.{0,20} )?(?:mailer|mail)[- ]?daemon$|mail delivery (?:sub)?(?:system|service)|^delivery (?:sub)?system|mail system|^(?:the |electronic )?postmaster$|mail (?:administrator|router|transport)|^system administrator$|courier mail server|internet mail delivery|^mailer(?: daemon)?$/i
/** Addresses that servers write under, and people too. */
export const likelyDaemon = /^(?:delivery|bounces?|mailer|mail)(?:[+=-][^@]{0,60})?@/i
