/** Languages written from right to left, and scripts that make any language so. */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|glk|he|iw|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|aran|hebr|nkoo|syrc|thaa|adlm|rohg)(?:-|$)/i

/** The direction in which a language is written. A script in the tag decides: `uz-Arab`, but `ar-Latn`. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.test(tag) && !/-(?:latn|cyrl)(?:-|$)/i.test(tag) ? 'rtl' : 'ltr'
}
