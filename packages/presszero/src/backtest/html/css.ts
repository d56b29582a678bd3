/** How the report looks: the system's font, light and dark, on a phone and on paper. */
export const reportCss = `
:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e8ecf2); --soft: light-dark(#5a6575, #a3adbb);
  --line: light-dark(#dfe4ea, #313b48); --card: light-dark(#fff, #1b222c); --back: light-dark(#f3f5f8, #12171e);
  --accent: light-dark(#1a56c4, #8db4ff); --band: light-dark(#cfdffa, #2c4268); --warm: light-dark(#c2500a, #ffb066) }
* { box-sizing: border-box }
body { margin: 0; padding: 1.5rem 1rem 4rem; background: var(--back); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 64rem; margin: 0 auto }
h1 { margin: 0 0 .75rem; max-width: 24em; font-size: clamp(1.5rem, 5vw, 2.2rem); line-height: 1.2; text-wrap: balance }
h2 { margin: 0 0 .25rem; font-size: 1.1rem; line-height: 1.3 }
p { margin: .5rem 0; max-width: 44rem }
.soft, figcaption, td, thead th { color: var(--soft) }
.findings, .charts { display: grid; gap: 1rem; margin: 1.5rem 0; padding: 0; list-style: none }
.findings { grid-template-columns: repeat(auto-fit, minmax(min(100%, 14.5rem), 1fr)) }
.charts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); align-items: start }
.findings li, figure, .card { margin: 0; padding: 1.25rem; min-width: 0; background: var(--card);
  border: 1px solid var(--line); border-radius: .75rem }
.findings strong { display: block; font-size: 1.6rem; line-height: 1.3; font-variant-numeric: tabular-nums }
.card { margin: 1rem 0 }
figcaption { margin-bottom: .75rem; font-size: .9rem }
svg { display: block; width: 100%; height: auto }
svg text { fill: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums }
.middle { text-anchor: middle }
.end { text-anchor: end }
.grid { stroke: var(--line) }
.diagonal, .promised { stroke: var(--soft); stroke-dasharray: 5 4; stroke-width: 1.5 }
.engine { fill: var(--accent) }
.engine-line { fill: none; stroke: var(--accent); stroke-width: 2 }
.rival { fill: none; stroke: var(--warm); stroke-width: 2.5 }
.one-group { fill: var(--accent); opacity: .35 }
.faint { fill: var(--card); stroke: var(--soft); stroke-width: 1.5 }
.band, .chance { fill: var(--band) }
.line-said { stroke: var(--accent); stroke-width: 3 }
.actual { fill: var(--warm) }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0 0; padding: 0; list-style: none;
  font-size: .9rem }
.legend li { display: flex; align-items: center; gap: .5rem }
.key { width: 1rem; flex: none }
details { margin-top: .75rem }
summary { padding-block: .6rem; cursor: pointer; color: var(--accent); font-size: .9rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: end; white-space: nowrap }
th:first-child { padding-inline-start: 0; text-align: start }
tbody th { font-weight: 500 }
.card tbody th { min-width: 8rem; white-space: normal }
.compared tbody tr:first-child > * { color: var(--ink); font-weight: 650 }
.told th, .told td { text-align: start; white-space: normal }
.told tbody th { min-width: 0 }
dl { display: grid; gap: .25rem 1.5rem; margin: .75rem 0 0 }
dt { font-weight: 600 }
dd { margin: 0 0 .75rem; color: var(--soft); max-width: 44rem }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
@media (max-width: 30rem) { svg text { font-size: 15px } .told th, .told td { padding-inline-end: .3rem; font-size: .8rem } }
@media (min-width: 44rem) { dl { grid-template-columns: max-content 1fr } }
@media print {
  :root { color-scheme: light }
  body { padding: 0; background: none; font-size: 10pt }
  .charts { grid-template-columns: 1fr 1fr }
  .findings { grid-template-columns: repeat(4, 1fr); gap: .5rem; margin: 1rem 0 }
  .findings li, figure { padding: .75rem }
  .findings strong { font-size: 1.3rem }
  figure, .findings li, .told, .compared { break-inside: avoid }
  h1 { font-size: 18pt }
  .scroll { overflow: visible }
  table { font-size: 8pt }
  th, td { padding-inline: .3rem }
  details { display: none }
}
`.trim()
