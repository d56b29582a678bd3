import type { BounceReason } from './types.js'

/** What refusing servers say, by reason; asked in this order, the more telling first. */
const wordings: readonly (readonly [BounceReason, RegExp])[] = [
  [
    'mailbox-full',
    /mailbox (?:is )?full|mailbox.{0,20}exceed|over ?quota|quota (?:exceeded|exceed|is full|full)|exceed.{0,30}quota|insufficient (?:disk |mailbox )?(?:space|storage)|not enough (?:storage|space|disk)|storage (?:limit|exceeded)|disk (?:is full|quota)|recipient.{0,20}full|no space left|mailbox exceeded the local limit|disc? space|out of storage/i,
  ],
  [
    'too-big',
    /too (?:big|large)|message size|size (?:limit|exceed)|exceeds? (?:the )?(?:maximum|size|limit)|larger than|max(?:imum)? message/i,
  ],
  [
    'moved',
    /has moved|moved to|changed (?:his|her|their|my|the)? ?(?:e-?mail )?address|no longer (?:uses|at this)|new (?:e-?mail )?address|user not local|please forward/i,
  ],
  [
    'inactive',
    /suspend|disabled|inactiv|deactivat|not active|account (?:is )?(?:closed|locked|expired|terminated|blocked)|dormant|no longer (?:active|available|in use|valid)|is currently unavailable|mailbox (?:is )?(?:disabled|locked|frozen)/i,
  ],
  [
    'rate-limited',
    /too many|rate limit|throttl|too fast|try again later.{0,40}(?:rate|volume)|temporarily deferred|exceed.{0,20}(?:rate|connections)|slow down|concurrent|unusual rate|receiving mail at a rate/i,
  ],
  [
    'unknown-user',
    /user unknown|unknown (?:user|recipient|address|account|local|mailbox)|no such (?:user|address|recipient|mailbox|person|account|local)|(?:user|recipient|mailbox|address|account|addressee).{0,40}(?:not found|unknown|does(?:n't| not) exist|not exist|invalid|not (?:recognized|known|listed|a valid|valid)|no longer exists)|doesn't have (?:a|an) .{0,30}account|invalid (?:recipient|user|mailbox|address|local)|not our customer|no mailbox|unrouteable address|no account by that name|nobody by that name|unknown to|does not exist|non-?existent|not a (?:known|valid) (?:user|mailbox|recipient)|can'?t find (?:a )?(?:user|mailbox|recipient)|bad destination mailbox|undeliverable address|user .{0,30}is unknown|recipnotfound|couldn't be found|wasn't found|address rejected: (?:unverified|undeliverable)|this user doesn't have|unknown or illegal alias|not in directory|address not listed/i,
  ],
  [
    'unknown-host',
    /host (?:unknown|not found)|unknown host|domain.{0,30}(?:not found|does not exist|not exist|unknown|couldn't be found|invalid)|no such (?:domain|host)|nxdomain|bad destination system|name service error|null ?mx|does not accept mail|host or domain name not found|illegal host|name or service not known|no mx|unrouteable (?:mail )?domain|invalid domain|bad destination host|mail server for .{0,60} does not/i,
  ],
  ['blocked', /spam(?:haus|cop)|dnsbl|\brbl\b|(?:black|block) ?list/i],
  ['policy', /dmarc|unauthenticated|\bspf\b|\bdkim\b|rfc ?5322/i],
  [
    'spam',
    /spam|unsolicited|bulk mail|virus|malware|infected|content (?:reject|filter|block)|blocked by (?:content|filter)|phish|banned (?:file|content)|junk/i,
  ],
  [
    'blocked',
    /black ?list|block ?list|blocked|dnsbl|rbl|spamhaus|reputation|reverse dns|ptr|rdns|banned|bad helo|your (?:ip|host|server)|client host rejected|access denied.{0,30}(?:ip|host)|cannot find your (?:hostname|reverse)|not allowed to connect|connection refused by policy|denied by/i,
  ],
  [
    'expired',
    /expired|timed? ?out|too long|retry time|could not be delivered (?:for|within)|delivery time|retries exceeded|not been delivered|in the queue|gave up|giving up|delayed|still trying|max.{0,10}retr/i,
  ],
  [
    'policy',
    /policy|authenticat|dmarc|spf|dkim|not (?:authori[sz]ed|permitted|allowed|accepted)|relay|access denied|refused|rejected|restrict|tls|encryption|security|sender (?:address )?(?:reject|denied|verify)|only accepts|permission|rfc ?5322|rfc ?2822|compliant|administrative prohibition|prohibited|filter/i,
  ],
  [
    'network',
    /connection (?:refused|reset|timed|lost|closed|dropped)|network (?:error|unreachable|is unreachable)|no route to host|unreachable|loop|too many hops|hop count|could not connect|dns (?:error|failure)|routing|can'?t connect/i,
  ],
  [
    'system',
    /system (?:error|failure|not|problem|full|config)|local (?:error|configuration|problem)|internal (?:server )?error|mailer error|configuration|service (?:unavailable|not available)|resources|i\/o|pipe to|exit status|command died|cannot (?:open|create|append)|overload/i,
  ],
]

/** By enhanced status code (RFC 3463 and its registry), where the wording says nothing. */
const codes: readonly (readonly [RegExp, BounceReason])[] = [
  [/^\d\.1\.[136]$/, 'unknown-user'],
  [/^\d\.1\.(?:2|10)$/, 'unknown-host'],
  [/^\d\.1\.[78]$/, 'policy'],
  [/^\d\.2\.1$/, 'inactive'],
  [/^\d\.2\.2$/, 'mailbox-full'],
  [/^\d\.[23]\.[34]$/, 'too-big'],
  [/^\d\.3\.1$/, 'system'],
  [/^\d\.3\./, 'system'],
  [/^\d\.4\.7$/, 'expired'],
  [/^\d\.4\./, 'network'],
  [/^\d\.6\./, 'policy'],
  [/^\d\.7\.(?:25|27)$/, 'blocked'],
  [/^\d\.7\./, 'policy'],
]

const dead: ReadonlySet<BounceReason> = new Set<BounceReason>(['unknown-user', 'unknown-host', 'moved'])

/** Why a server refused, from what it said and its status code. */
export function reasonOf(status: string, diagnostic: string): BounceReason {
  const said = diagnostic.slice(0, 4000).replace(/\s+/g, ' ')
  const byWords = wordings.find(([, pattern]) => pattern.test(said))?.[0]
  const byCode = codes.find(([pattern]) => pattern.test(status))?.[1]
  return byWords ?? byCode ?? 'undefined'
}

/** Whether the address itself is dead: never for a temporary refusal, nor for one of policy, size or a full mailbox. */
export function isHard(status: string, reason: BounceReason): boolean {
  return dead.has(reason) && !status.startsWith('4.')
}
