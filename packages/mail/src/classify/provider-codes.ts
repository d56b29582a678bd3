import type { BounceReason } from './types.js'

/**
 * Codes of one's own that big providers answer with, from what their postmasters publish. Asked before anything else: where
 * one is given, it is meant.
 */
export const providerCodes: readonly (readonly [RegExp, BounceReason])[] = [
  // Outlook.com: https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx
  [/\(S(?:3140|3150|3114|775|844|2017062302)\)|\b(?:SC-00[2-4]|DY-00[12]|OU-00[12])\b/, 'blocked'],
  [/\bRP-00[1-3]\b/, 'rate-limited'],
  [/\bSC-001\b/, 'policy'],
  // Exchange Online: https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online
  [/\b5\.7\.(?:50[1-367]|508|511|60[6-9]|6[1-4]\d|708)\b|\b4\.7\.(?:50\d|6\d\d)\b/, 'blocked'],
  [/\b5\.7\.(?:509|512|51[35]|12[0-9]|13[0-46-9]|135|750)\b|\b5\.7\.5(?:7|70)\b/, 'policy'],
  [/\b5\.7\.(?:705|233|232)\b|\b5\.2\.12[12]\b|\b4\.3\.2\b(?=.*STOREDRV)|\b4\.5\.3\b/, 'rate-limited'],
  [/\b5\.4\.31[02]\b(?=.*(?:domain|DNS))|\b5\.4\.310\b/, 'unknown-host'],
  [/\b[45]\.4\.31[67]\b/, 'expired'],
  [/RESOLVER\.ADR\.(?:RecipNotFound|RecipientNotFound|ExRecipNotFound|InvalidInSmtp)/i, 'unknown-user'],
  [/RESOLVER\.RST\.(?:RecipSizeLimit|SendSizeLimit|RecipientSizeLimit)|SizeLimit/i, 'too-big'],
  [/RESOLVER\.RST\./i, 'policy'],
  [/STOREDRV\.\w{1,20}[;:] ?mailbox full|STOREDRV.{0,60}Quota/i, 'mailbox-full'],
  // Gmail: https://support.google.com/a/answer/3726730
  [/\b[45]\.7\.(?:28)\b(?=.*(?:gsmtp|rate|unusual))|\b4\.2\.1\b(?=.*gsmtp)(?=.*rate)/, 'rate-limited'],
  [/\b[45]\.7\.(?:26|27|30|32)\b(?=.*(?:gsmtp|authenticat|SPF|DKIM|DMARC|TLS))/i, 'policy'],
  [/groups\.google\.com/, 'policy'],
  // Yahoo and AOL: https://senders.yahooinc.com/smtp-error-codes/
  [/\[TSS?0[1-9]\]|\[(?:GL|IPTS)0\d\]/, 'rate-limited'],
  [
    /\[BL(?:2[0-9]|0[1-9])\]|\((?:DYN:T1|RTR:BB|RTR:RD|RTR:DU|RLY:B[LDR]|HVU:B[12]|CON:B1|RTR:BL)\)/,
    'blocked',
  ],
  [/\((?:RLY:CH|RLY:CS4|SNDR:\w+)\)|\b554 5\.7\.9\b/, 'policy'],
  // iCloud, Comcast, AT&T, Charter: their postmaster pages
  [/\[HM0[78]\]|\[CS0[1-9]\]/, 'policy'],
  [/\bBL00000[0-9]\b|DNSBL:(?:RBL|ATTRBL)|abuse_rbl@|_is_blocked/i, 'blocked'],
  [/\bRL00000[0-9]\b/, 'rate-limited'],
  [/\bAUP#(?:I-|In-)\d+|\bAUP#1[23]\d\d/i, 'blocked'],
  // Orange: https://postmaster.orange.fr
  [/\bOFR_?(?:416)\b/i, 'unknown-user'],
  [/\bOFR_?(?:417|415)\b/i, 'mailbox-full'],
  [/\bOFR_?(?:103|102|104|109)\b|\bofr004_\d+/i, 'rate-limited'],
  [/\b(?:OFR005|OFR_?(?:997|999)|LPN0?0[17]_5\d\d|LPN105_4)\b/i, 'blocked'],
  [/\bOFR_?506\b/i, 'spam'],
  // T-Online, GMX and web.de, NetEase, Tencent
  [/\(BL\)\s*$|tosa@rx\.t-online\.de/, 'blocked'],
  [/\b(?:DT:SPM|DT:SUM|SPM) ?\d*/, 'spam'],
  [/\b(?:RP:(?:CEL|QRC|TRC|DRC)|MI:(?:CEL|DMC|CCL|RSC)|RP:TRC)\b/, 'rate-limited'],
  [/\b(?:MI:NHD|MI:IMF|MI:SPB|MI:STC|HL:IHU|HL:ITC|HL:IFC|HL:MEP)\b/, 'policy'],
  [/\b(?:IB:DK[FQ]?|MI:SFQ|MI:SPF)\b/, 'policy'],
  // Proofpoint, Cloudmark, Spamhaus, Barracuda, SpamCop, Sorbs, Invaluement: a link says who listed the server
  [
    /ipcheck\.proofpoint\.com|csi\.cloudmark\.com|spamhaus\.(?:org|com)|barracuda(?:networks|central)\.(?:com|org)|spamcop\.net\/|sorbs\.net|invaluement|uceprotect|abuseat\.org|mailspike|senderscore\.(?:org|com)|talosintelligence|senderbase|sender\.office\.com|delist/i,
    'blocked',
  ],
]
