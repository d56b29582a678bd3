import type { BounceReason } from './types.js'

type Wording = readonly [pattern: RegExp, reason: BounceReason]

/** What refusing servers say that leaves no doubt; asked in this order, before the status code. */
export const certain: readonly Wording[] = [
  [
    /null[- ]?sender|empty envelope|envelope sender .{0,40}denied|sender .{0,40}(?:black|block)[ -]?list|members?-only|non-member|not subscribed to|not (?:a )?member of|known senders|pre-approved|batv|backscatter|purported responsible|(?:unsigned|third-party) dsn|unroutable sender|bouncedeny|not allowed to post|rule imposed|email address is not verified/i,
    'policy',
  ],
  [
    /^(?!.*\b5\d\d\b).*unrouteable address|(?:host|address) lookups? failed|recipient domain must exist|unknown domain name|mail domain .{0,40}is unknown/i,
    'unknown-host',
  ],
  [
    /all relevant mx records|non-?existent (?:hosts?|domains?)|account or domain may not exist|indicated no smtp service|null ?mx/i,
    'unknown-host',
  ],
  [
    /\b(?:ip|client|host|server|network|range)\b.{0,60}\b(?:black|block|deny)[ -]?list|(?:black|block|deny)[ -]?list(?:ed)? .{0,40}\b(?:ip|client|host|server)\b|blocked using|on our block ?list|listed (?:in|at|on|by) .{0,40}(?:rbl|dnsbl|bl\b)|banned sending ip|poor reputation|no reverse dns|reverse dns (?:lookup )?fail/i,
    'blocked',
  ],
  [
    /relay(?:ing)? (?:access )?(?:denied|not (?:permitted|allowed|authori[sz]ed)|prohibited)|(?:unable|not (?:permitted|allowed)) to relay|insecure mail relay|relay not permitted/i,
    'policy',
  ],
  [/cannot (?:update|append to) mailbox.{0,120}(?:file too large|disk quota)/i, 'mailbox-full'],
  [/loops? back to myself|mail loop|too many hops|routing loop|loop detected|hop count exceeded/i, 'network'],
  [
    /doesn't have (?:a|an) .{0,40}account|no (?:such )?user (?:here|by that name)|no mailbox (?:here|by that name|found)|(?:recipient|user) (?:is )?unknown/i,
    'unknown-user',
  ],
  [
    /sender (?:address|domain).{0,40}(?:reject|denied|invalid|not exist|unknown|not found)|sender verify|domain of sender|(?:invalid|valid) from:|from: domain|sender (?:is )?(?:rejected|denied|not)|recipient(?:'s)? preferences/i,
    'policy',
  ],
  [/spam classification|classified as spam|looks like spam|detected as spam|is spam\b/i, 'spam'],
  [
    /(?:mail ?box|inbox) (?:is )?(?:too )?full|(?:mail ?box|inbox).{0,20}exceed|exceeds allowed size|out of (?:storage|disk) space|enough (?:disk )?space|sufficient disk space|space has been used up|too many messages on|quota violation|folder is full|over the (?:limit|allowed)|would (?:exceed|cause)|full mailbox|over ?(?:its |the |their )?quota|storage allocation|too much mail|overquota|over quota|quota (?:exceeded|exceed|is full|full)|exceed.{0,30}quota|insufficient (?:disk |mailbox )?(?:space|storage)|not enough (?:storage|space|disk)|storage (?:limit|exceeded)|disk (?:is full|quota)|recipient.{0,20}full|no space left|exceeded the local limit|disc? space|out of storage|postfach.{0,20}voll|bo[iî]te.{0,50}pleine|buz[oó]n.{0,20}lleno|casella.{0,20}piena|mailbox (?:is )?vol\b|caixa.{0,20}cheia|skrzynka.{0,20}pełna|переполнен|容量/iu,
    'mailbox-full',
  ],
  [
    /too (?:big|large)|message size|size (?:limit|exceed)|exceeds? (?:the )?(?:maximum|size|limit)|larger than|max(?:imum)? message|zu groß|trop (?:gros|volumineux)|demasiado grande|te groot/i,
    'too-big',
  ],
  [
    /not our customer|has moved|moved to|changed (?:his|her|their|my|the)? ?(?:e-?mail )?address|no longer (?:uses|at this|on server)|new (?:e-?mail )?address|user not local|please forward|neue e-?mail-?adresse|nouvelle adresse|nueva direcci[oó]n|nuovo indirizzo/i,
    'moved',
  ],
  [
    /(?:account|mailbox|user|address|recipient).{0,40}(?:suspend|disabled|locked|frozen|blocked|on hold)|(?<!delivery )temporar(?:y|ily) (?:locked|disabled|suspended)|disabled recipient|recipient.{0,20}disabled|compte .{0,30}bloqu|konto .{0,20}gesperrt|is currently unavailable/i,
    'suspended',
  ],
  [
    /(?:account|mailbox|address) (?:has been|was|is) (?:permanently )?(?:closed|discontinued|deleted|removed|cancell?ed|retired)|disabled or discontinued/i,
    'inactive',
  ],
  [
    /(?:account|user|mailbox) (?:is )?(?:inactive|not active|deactivated|expired|terminated)|inactive (?:account|user|mailbox)|invalid\/inactive|deactivated mailbox|dormant|user is terminated|temporarily inactive|suspend the service|hasn't logged in|extended inactivity/i,
    'suspended',
  ],
  [
    /no longer (?:active|available|in use|valid|accepts? (?:e-?)?mail|accepting|exists)|(?:not an|in)active (?:e-?mail )?address|wrong or no longer/i,
    'unknown-user',
  ],
  [
    /too many (?!hops)|rate limit|throttl|too fast|frequency limited|temporarily deferred|exceed.{0,20}(?:rate|connections)|slow down|concurrent|unusual rate|receiving mail at a rate/i,
    'rate-limited',
  ],
  [
    /malformed or unexpected name server|dns lookup failure|too many hops|mail loop|routing loop|loop detected/i,
    'network',
  ],
  [
    /user unknown|unknown (?:user|recipient|address|account|local|mailbox)|no such (?:user|address|recipient|mailbox|person|account|local)|(?:user|recipient|mailbox|address|account|addressee).{0,40}(?:not found|unknown|does(?:n't| not) exist|not exist|invalid|not (?:recognized|known|listed|a valid|valid)|no longer exists)|doesn't have (?:a|an) .{0,30}account|invalid (?:recipient|user|mailbox|address|local|final delivery)|not a valid (?:user|recipient|mailbox|address)|no mailbox|unrouteable address|no account by that name|no valid recipients?|unrecogni[sz]ed (?:o.r name|recipient|user)|not (?:listed|found) in (?:domino|public name|the|our)|recipient (?:name )?is not recognized|(?:mailbox|user|account) (?:is )?not available|unknown to address|unroutable address|not our user|isn't (?:a valid|known)|address(?:ee)? (?:is )?(?:unknown|invalid)|nobody by that name|unknown to|non-?existent|not a known (?:user|mailbox|recipient)|can'?t find (?:a )?(?:user|mailbox|recipient)|bad destination mailbox|undeliverable address|user .{0,30}is unknown|recipnotfound|couldn't be found|wasn't found|address rejected: (?:unverified|undeliverable|access denied)|unknown or illegal alias|not in directory|address not listed|empf[aä]nger .{0,30}(?:unbekannt|nicht gefunden)|(?:benutzer|adresse) (?:ist )?unbekannt|(?:destinataire|utilisateur|adresse) .{0,30}(?:inconnu|inexistant|invalide|n'existe pas)|(?:usuario|destinatario|direcci[oó]n) .{0,30}(?:desconocid|no existe|inexistente)|(?:utente|destinatario|indirizzo) .{0,30}(?:sconosciut|inesistente|non esiste)|(?:usu[aá]rio|destinat[aá]rio|endereço) .{0,30}(?:desconhecid|inexistente|não existe)|(?:gebruiker|ontvanger|adres) .{0,30}(?:onbekend|bestaat niet)|nieznany (?:użytkownik|adres)|не (?:существует|найден)|宛先不明|存在しません|ユーザー.{0,10}不明/iu,
    'unknown-user',
  ],
  [
    /host (?:unknown|not found)|unknown host|non-?existent (?:hosts?|domains?)|all relevant mx records|couldn't find any host|no (?:valid )?(?:mx|dns) (?:records?|entry|entries)|domain name (?:not found|does not resolve)|unresolvable|not a valid domain|has no mx|lowest numbered mx|dns domain .{0,60} does not exist|domain.{0,30}(?:not found|does not exist|not exist|unknown|couldn't be found)|no such (?:domain|host)|nxdomain|bad destination system|name service error|null ?mx|does not accept mail|no smtp service here|host or domain name not found|illegal host|name or service not known|no mx|unrouteable (?:mail )?domain|bad destination host|mail server for .{0,60} does not|couldn't find (?:a|any) (?:mail exchanger|host)|account or domain may not exist|(?:^|[\s(])(?:[\w-]+\.){1,5}[a-z]{2,12} does not exist/i,
    'unknown-host',
  ],
  [/does not exist/i, 'unknown-user'],
]

/** What leans to a reason; asked after the status code. */
export const leaning: readonly Wording[] = [
  [/grey-?list|greylist/i, 'rate-limited'],
  [
    /dynamic(?:\/zombied)? ?ip|dynamic (?:hosts?|address)|open proxy|\bgo away\b|remotehost looks|sender ip address|unresolvable relay|not accept(?:ing)? .{0,30}(?:from your|connections)|no access from|no matches to nameserver|custom reverse dns|smtp server of your isp|extreme bad ip/i,
    'blocked',
  ],
  [
    /forwarding loop|message looping|unable to resolve route|host (?:is )?unreachable|host not found, try again/i,
    'network',
  ],
  [
    /did not respond|not been collected|multiple retries|allowed queue period|failing for a long time|giving up on/i,
    'expired',
  ],
  [/points? of spam|spam (?:points|score|content|message)|scored? .{0,20}spam|eicar|trojan|worm\b/i, 'spam'],
  [
    /requested (?:mail )?action (?:not taken|aborted)[:;,]? ?mailbox (?:unavailable|not found)|mailbox (?:not found|unavailable)/i,
    'unknown-user',
  ],
  [/blacklisted (?:url|link)/i, 'spam'],
  [/spam(?:haus|cop)|dnsbl|\brbl\b|(?:black|block) ?list/i, 'blocked'],
  [
    /dmarc|unauthenticated|\bspf\b|\bdkim\b|rfc ?5322|its content|potential(?:ly)? (?:security|unsafe|harmful)|violat/i,
    'policy',
  ],
  [
    /spam|unsolicited|bulk mail|virus|malware|infected|content (?:reject|filter|block)|blocked by (?:content|filter)|phish|banned (?:file|content)|junk|blacklisted url/i,
    'spam',
  ],
  [
    /blocked|reputation|reverse dns|ptr|rdns|banned|bad helo|your (?:ip|host|server|isp)|client host rejected|access denied.{0,30}(?:ip|host)|cannot find your (?:hostname|reverse)|not allowed to connect|connection refused by policy|denied by|(?:sending|client|invalid) ip|ips? for sending|service refuse|refused to talk|access denied/i,
    'blocked',
  ],
  [
    /connection (?:was )?(?:refused(?! by)|reset|lost|dropped)|no route to host|network is unreachable/i,
    'network',
  ],
  [
    /mailer error|internal (?:server |system )?error|system (?:error|failure|not|problem|full|config)|transaction failed|currently unavailable|service unavailable|command parameter|not implemented|syntax error|command not recognized/i,
    'system',
  ],
  [
    /network error|socket error|host not reachable|did not accept our requests to connect|dns (?:error|failure)/i,
    'network',
  ],
  [
    /expired|timed? ?out|too long|still being retried|will (?:keep|continue) (?:trying|to)|(?:after|for) \d+ (?:day|hour)|enqueued and undeliverable|not yet been delivered|hasn't been delivered|will (?:be )?retr(?:y|ied)|retry time|could not be delivered (?:for|within)|delivery time|retries exceeded|not been delivered|in the queue|gave up|giving up|delayed|still (?:trying|undelivered)|max.{0,10}retr|deferred/i,
    'expired',
  ],
  [
    /policy|authenticat|not (?:authori[sz]ed|permitted|allowed|accepted)|relay|access denied|refused|rejected|restrict|tls|encryption|security|only accepts|permission|rfc ?2822|compliant|administrative prohibition|prohibited|filter|groups\.google\.com/i,
    'policy',
  ],
  [
    /connection (?:refused|reset|timed|lost|closed|dropped)|network|no route to host|unreachable|hop count|could not connect|routing|can'?t connect/i,
    'network',
  ],
  [
    /local (?:error|configuration|problem)|configuration|not available|resources|i\/o|pipe to|exit status|command died|cannot (?:open|create|append)|overload/i,
    'system',
  ],
]
