import { folded, type Line } from '../lines.js'

/** Where desk programs ask for the answer to be written, in the languages that they come in. */
const phrases = [
  'above th(?:is|e) line',
  '(?:oberhalb|über) (?:dieser|der) (?:linie|zeile)',
  'au[- ]dessus de (?:cette|la) ligne',
  '(?:por encima|encima|arriba) de esta l[ií]nea',
  'acima d(?:esta|a) linha',
  "damunt d'aquesta línia",
  'sopra (?:a )?questa (?:riga|linea)',
  'boven deze (?:lijn|regel)',
  '(?:över|ovanför) (?:denna|den här) (?:rad|linje)',
  '(?:over|ovenfor|ovenover) (?:denne|den her) linj[ea]n?',
  'fyrir ofan þessa línu',
  'tämän (?:rivin|viivan) yläpuolelle',
  '(?:powyżej|nad) (?:tej|tą) lini[iąa]',
  'nad (?:tento|tímto|touto|týmto|tuto|túto) ?(?:řádk\\S*|riadk?o\\S*|čiar\\S*)',
  'e(?:zen)? (?:a )?(?:sor|vonal) fölé',
  '(?:deasupra|mai sus de) acest(?:ei|ui|ă) (?:linii|rând|linie)',
  'iznad ove? (?:linije|crte|retka)',
  'nad to (?:vrstico|črto)',
  '(?:над|выше) (?:этой|этою) (?:строк|лини|черт)\\S*',
  '(?:над|вище) ц(?:ією|ієї) (?:лін|риск|рядк)\\S*',
  'над тази линия',
  'πάνω από αυτήν? τη γραμμή',
  'bu satırın üst',
  'di atas baris ini',
  'phía trên dòng này',
  'เหนือบรรทัดนี้',
  'מעל (?:ל)?שורה (?:ה)?זו',
  'فوق هذا (?:السطر|الخط)',
  'この(?:行|線)より?の?上',
  '이 (?:줄|선) 위에',
  '(?:请|請)?在?此(?:行|线|線)(?:之上|上方|以上)',
]
const above = new RegExp(phrases.join('|'), 'u')
const framed = /^(?:\W{2}|[-#=*_~<>[(]).*(?:\W{2}|[-#=*_~<>\])])$/
const asks = /^\W{0,6}(?:please )?(?:reply|respond|type|write|enter|add)\b/

/** Desk programs ask for the answer above such a line, and quote the whole case below it. */
export function isReplyAbove(line: Line): boolean {
  if (line.text.length > 160 || line.text.length < 6) return false
  const text = folded(line.text)
  return (framed.test(text) || asks.test(text)) && above.test(text)
}
