import { af } from './af.js'
import { ar } from './ar.js'
import { az } from './az.js'
import { be } from './be.js'
import { bg } from './bg.js'
import { bn } from './bn.js'
import { ca } from './ca.js'
import { cs } from './cs.js'
import { cy } from './cy.js'
import { da } from './da.js'
import { de } from './de.js'
import { el } from './el.js'
import { en } from './en.js'
import { es } from './es.js'
import { et } from './et.js'
import { eu } from './eu.js'
import { fa } from './fa.js'
import { fi } from './fi.js'
import { fil } from './fil.js'
import { fr } from './fr.js'
import { gl } from './gl.js'
import { he } from './he.js'
import { hi } from './hi.js'
import { hr } from './hr.js'
import { hu } from './hu.js'
import { hy } from './hy.js'
import { id } from './id.js'
import { is } from './is.js'
import { it } from './it.js'
import { ja } from './ja.js'
import { ka } from './ka.js'
import { ko } from './ko.js'
import { lt } from './lt.js'
import { lv } from './lv.js'
import { mk } from './mk.js'
import { ms } from './ms.js'
import { nb } from './nb.js'
import { nl } from './nl.js'
import { pl } from './pl.js'
import { pt } from './pt.js'
import { ro } from './ro.js'
import { ru } from './ru.js'
import { sk } from './sk.js'
import { sl } from './sl.js'
import { sq } from './sq.js'
import { sr } from './sr.js'
import { sv } from './sv.js'
import { sw } from './sw.js'
import { th } from './th.js'
import { tr } from './tr.js'
import type { ReplyLanguage } from './types.js'
import { uk } from './uk.js'
import { ur } from './ur.js'
import { vi } from './vi.js'
import { zh } from './zh.js'

export type { ReplyLanguage } from './types.js'

/** All languages that replies are read in; one mail may mix them. */
export const languages: readonly ReplyLanguage[] = [
  af,
  ar,
  az,
  be,
  bg,
  bn,
  ca,
  cs,
  cy,
  da,
  de,
  el,
  en,
  es,
  et,
  eu,
  fa,
  fi,
  fil,
  fr,
  gl,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  is,
  it,
  ja,
  ka,
  ko,
  lt,
  lv,
  mk,
  ms,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sq,
  sr,
  sv,
  sw,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
]
