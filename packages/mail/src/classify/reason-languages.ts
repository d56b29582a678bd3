import type { BounceReason } from './types.js'

type Wording = readonly [pattern: RegExp, reason: BounceReason]

/** What servers say in other languages than English, in the order in which it is asked. */
export const foreign: readonly Wording[] = [
  [
    /(?:post(?:fach|eingang|box)|mailbox).{0,40}(?:voll|überfüllt)|speicherplatz.{0,40}(?:voll|überschritten|erschöpft)|(?:bo[iî]te|messagerie).{0,60}pleine|quota .{0,20}(?:dépassé|atteint)|(?:buz[oó]n|bandeja).{0,40}llen[oa]|(?:casella|mailbox|posta).{0,40}piena|(?:caixa|mailbox).{0,40}chei[ao]|postvak.{0,30}vol\b|(?:brevlåda|inkorg|postkasse|innboks|indbakke).{0,40}(?:full|fyldt|fuld)|postilaatikko.{0,30}täynnä|skrzynk.{0,40}(?:pełn|przepełn)|schránk.{0,40}pln|postafiók.{0,40}(?:megtelt|tele)|(?:cutia|căsuța).{0,40}plin|(?:ящик|пошт).{0,40}(?:переполнен|заполнен|переповнен)|переполнен|кутия.{0,30}пълна|posta kutusu.{0,40}dol|γραμματοκιβώτιο.{0,40}πλήρες|メールボックス.{0,20}(?:いっぱい|容量|満杯)|容量(?:制限)?を?(?:超|オーバー)|邮箱.{0,12}(?:已满|空间不足|容量)|郵箱.{0,12}(?:已滿|空間不足)|(?:信箱|邮箱)(?:已)?(?:满|滿)|메일함.{0,20}(?:가득|용량|초과)|صندوق.{0,20}ممتلئ|התיבה מלאה|กล่องจดหมาย.{0,20}เต็ม|hộp thư.{0,20}đầy|kotak (?:surat|masuk).{0,20}penuh/iu,
    'mailbox-full',
  ],
  [
    /(?:nachricht|e-?mail|mail).{0,30}zu groß|größen(?:beschränkung|limit)|trop (?:gros|volumineux)|taille maximale|demasiado grande|tamaño (?:máximo|límite)|troppo grande|dimensione massima|(?:muito|demasiado) grande|tamanho máximo|te groot|för stor|for stor|liian suuri|za duż|zbyt duż|příliš velk|túl nagy|prea mare|слишком больш|превышает .{0,20}размер|çok büyük|πολύ μεγάλο|サイズ(?:が|を|制限).{0,12}(?:大き|超)|(?:邮件|郵件)(?:过大|過大|太大|大小超)|(?:메일|메시지).{0,12}크기.{0,12}초과/iu,
    'too-big',
  ],
  [
    /(?:domain|domäne|server|host)(?:name)?.{0,60}(?:nicht gefunden|existiert nicht|unbekannt)|(?:domaine|hôte).{0,60}(?:introuvable|inconnu|n[’']existe pas)|(?:dominio|servidor).{0,60}(?:no (?:existe|se encontró)|desconocid|non (?:esiste|trovato))|(?:domínio|servidor).{0,60}(?:não (?:existe|encontrad)|inexistente)|domein.{0,40}(?:niet gevonden|bestaat niet)|dome(?:na|nę|ny).{0,40}(?:nie istnieje|neexistuje)|домен.{0,40}(?:не найден|не существует|неизвест)|ドメイン.{0,20}(?:存在しない|存在しません|見つかりません)|(?:域名|网域).{0,12}(?:不存在|找不到|无法解析)|도메인.{0,12}(?:없|존재하지)/iu,
    'unknown-host',
  ],
  [
    /(?:konto|postfach|account|adresse) .{0,30}(?:gesperrt|deaktiviert)|compte .{0,30}(?:bloqu|suspendu|désactivé)|cuenta .{0,30}(?:suspendid|bloquead|desactivad|deshabilitad)|account .{0,30}(?:sospeso|disattivat|bloccat)|conta .{0,30}(?:suspens|bloquead|desativad)|konto .{0,30}(?:zablokowan|zawieszon)|účet .{0,30}(?:zablok|pozastaven)|(?:аккаунт|ящик|учетная запись) .{0,30}(?:заблокирован|отключен)|アカウント.{0,20}(?:停止|無効)|(?:帐号|账号|帳號|邮箱).{0,12}(?:冻结|停用|禁用|锁定|鎖定)|계정.{0,12}(?:정지|중지|차단)/iu,
    'suspended',
  ],
  [
    /(?:empf[aä]nger|benutzer|adresse|teilnehmer|mailbox|postfach|e-mail-adresse).{0,60}(?:unbekannt|nicht .{0,30}(?:gefunden|bekannt|vorhanden|aufgeführt|verzeichnet)|existiert nicht|gibt es nicht|ungültig)|konnte nicht gefunden werden|(?:unbekannt|ungültig)er? (?:empf[aä]nger|benutzer|adressat|adresse)|kein (?:benutzer|postfach|empfänger)/iu,
    'unknown-user',
  ],
  [
    /(?:destinataire|utilisateur|adresse|bo[iî]te aux lettres|compte).{0,60}(?:inconnue?|inexistante?|invalide|introuvable|n[’']existe pas|n[’']a pas été trouvée?|non trouvée?)|est introuvable|(?:usuario|destinatario|direcci[oó]n|buz[oó]n|cuenta).{0,60}(?:desconocid|no (?:existe|v[aá]lid)|inexistente|inv[aá]lid|no (?:se )?(?:ha )?encontr)|no se (?:ha )?encontr(?:ó|ado|aron)|(?:utente|destinatario|indirizzo|casella|mailbox).{0,60}(?:sconosciut|inesistente|non (?:esiste|valid|trovat|è stat[ao] trovat))|non (?:è stato )?trovato|(?:usu[aá]rio|destinat[aá]rio|endereço|caixa|conta).{0,60}(?:desconhecid|inexistente|inv[aá]lid|não (?:existe|encontrad|foi (?:possível )?encontr))|não foi (?:possível )?encontr/iu,
    'unknown-user',
  ],
  [
    /(?:gebruiker|ontvanger|adres|geadresseerde|postvak).{0,60}(?:onbekend|bestaat niet|niet gevonden|ongeldig)|is niet gevonden|(?:mottagare|användare|adress|mottaker|modtager|bruger|bruker|adresse).{0,60}(?:okänd|ukjent|ukendt|finns inte|finnes ikke|findes ikke|ogiltig|ugyldig|hittades inte|ikke funnet|ikke fundet)|gick inte att hitta|hittades inte|(?:ble|blev) ikke (?:funnet|fundet)|kunne ikke (?:findes|finnes|finne)|(?:vastaanottaja|käyttäjä|osoite)\p{L}{0,6}.{0,60}(?:tuntematon|ei (?:löydy|löytynyt|ole))|ei löytynyt/iu,
    'unknown-user',
  ],
  [
    /nie znaleziono|(?:użytkownik|adresat|odbiorc|adres|konto|skrzynka)\p{L}{0,6}.{0,60}(?:nie istnieje|nieznan)|nieznan[ya] (?:użytkownik|adres|odbiorca)|(?:uživatel|příjemce|adresa|adresát|schránka|používateľ|príjemca).{0,60}(?:neexistuje|neznám|nenalezen|nebyl[ao]? nalezen|nenájden)|(?:címzett|felhasználó|cím|postafiók).{0,60}(?:ismeretlen|nem (?:létezik|található))|nem található|(?:utilizator|destinatar|adres).{0,60}(?:necunoscut|nu există|inexistent|nu a fost găsit)|(?:korisnik|primatelj|primalac|adresa|naslovnik|uporabnik).{0,60}(?:ne postoji|nepoznat|ne obstaja|neznan|nije pronađen)|(?:gavėjas|vartotojas|adresas).{0,40}(?:nerastas|neegzistuoja|nežinomas)|(?:saņēmējs|lietotājs|adrese).{0,40}(?:nav atrast|neeksistē|nezinām)|(?:saaja|kasutaja|aadress)\p{L}{0,4}.{0,40}(?:ei leitud|tundmatu|ei eksisteeri)/iu,
    'unknown-user',
  ],
  [
    /не (?:существует|найден|знайдено|існує|зареєстрован|зарегистрирован|съществува|е намерен)|(?:неизвестн|невідом|непознат)\p{L}{1,4} (?:адрес|пользовател|получател|користувач|отримувач|потребител)|(?:адрес|пользователь|получатель|ящик).{0,40}(?:неизвест|недействит)|(?:kullanıcı|alıcı|adres|posta kutusu).{0,60}(?:bulunamadı|mevcut değil|bilinmiyor|geçersiz)|bulunamadı|(?:χρήστης|παραλήπτης|διεύθυνση).{0,60}(?:δεν (?:βρέθηκε|υπάρχει)|άγνωστ)|δεν βρέθηκε/iu,
    'unknown-user',
  ],
  [
    /宛先不明|(?:宛先|受信者|ユーザー?|メールアドレス|アドレス).{0,30}(?:不明|存在しません|存在しない|見つかりません|無効|誤り)|見つかりませんでした|(?:收件人|用户|使用者|地址|邮箱|郵箱|帐号|账号|帳號).{0,30}(?:不存在|未找到|找不到|无效|無效|错误)|找不到|查无此人|(?:수신자|사용자|주소|받는 사람|계정).{0,40}(?:존재하지|없(?:는|습니다)|찾을 수 없|알 수 없)|찾을 수 없습니다|존재하지 않는 (?:사용자|주소|계정)|لم يتم العثور|(?:المستخدم|المستلم|العنوان).{0,30}غير (?:موجود|معروف|صالح)|לא (?:נמצא|קיים)|(?:گیرنده|کاربر|آدرس).{0,30}(?:یافت نشد|وجود ندارد)|ไม่พบ(?:ผู้|ที่อยู่|บัญชี)|không (?:tìm thấy|tồn tại)|(?:pengguna|penerima|alamat).{0,40}(?:tidak (?:ditemukan|dikenal|ada|wujud)|tak dikenal)/iu,
    'unknown-user',
  ],
  [
    /verzögert|noch nicht zugestellt|retardée|différée|pas encore été (?:remis|distribu)|(?:se ha )?retrasad[oa]|aún no se ha entregado|ritardat[oa]|non (?:è )?ancora (?:stato )?(?:recapitat|consegnat)|atrasad[oa]|ainda não foi entregue|vertraagd|nog niet (?:bezorgd|afgeleverd)|försenat|forsinket|viivästy|opóźnion|zpožděn|oneskoren|késik|întârziat|задерж|затрим|gecik|καθυστέρ|遅延|遅れて|延迟|延遲|지연|(?:tymczasow|tijdelijk|tillfällig|midlertidig|dočasn|ideiglenes|geçici)\p{L}{0,4} (?:problem|feil|fejl|fel|hiba|sorun)|(?:vorübergehend|temporär)\p{L}{0,3} (?:problem|fehler|störung)|(?:problème|erreur) (?:temporaire|provisoire)|(?:problema|error|errore|erro) (?:temporal|temporaneo|temporário)|временн\p{L}{1,3} (?:проблем|ошибк|сбо)|一時的な(?:問題|エラー|障害)|(?:暂时|臨時|暫時|临时)性?(?:的)?(?:问题|問題|错误|錯誤|故障)|일시적인? (?:문제|오류)|تأخر|התעכב/iu,
    'expired',
  ],
]
