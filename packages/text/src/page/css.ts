/** How the pages look that answer the posted form: the system's font, light and dark, fit for a phone. */
export const pageCss = `
:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e8ecf2); --soft: light-dark(#5a6575, #a3adbb);
  --line: light-dark(#d9dee6, #3a4452); --card: light-dark(#fff, #1b222c); --back: light-dark(#f3f5f8, #12171e);
  --accent: light-dark(#1a56c4, #8db4ff); --bad: light-dark(#a4161a, #ff9d9d) }
* { box-sizing: border-box }
body { margin: 0; padding: 1.5rem 1rem; background: var(--back); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem; background: var(--card);
  border: 1px solid var(--line); border-radius: .75rem }
@media (min-width: 40rem) { body { padding-block: 4rem } main { padding: 2.5rem } }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.25; text-wrap: balance }
h2 { margin: 1.75rem 0 .25rem; font-size: 1.05rem }
p { margin: .5rem 0; overflow-wrap: anywhere }
ul { margin: .5rem 0; padding-inline-start: 1.25rem }
a { color: var(--accent) }
.company, .soft { color: var(--soft) }
.company { margin: 0 0 .25rem }
.reference { display: block; font-size: 1.5rem; font-weight: 650; letter-spacing: .03em;
  font-variant-numeric: tabular-nums }
blockquote { margin: .5rem 0 1.75rem; padding: .75rem 1rem; background: var(--back); border-radius: .5rem;
  white-space: pre-wrap; overflow-wrap: anywhere }
label span { display: block; font-weight: 600 }
input:not([type=hidden]), textarea, select { width: 100%; min-height: 44px; padding: .6rem .7rem; font: inherit;
  color: inherit; background: var(--back); border: 1px solid var(--soft); border-radius: .5rem }
textarea { min-height: 8rem; resize: vertical }
[aria-invalid][name] { border-color: var(--bad) }
.press-zero-field { margin: 1rem 0 }
.press-zero-remedy, .wrong { color: var(--bad) }
button { min-height: 44px; padding: .6rem 1.5rem; font: inherit; font-weight: 600; color: var(--card);
  background: var(--accent); border: 1px solid transparent; border-radius: .5rem; cursor: pointer }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`.trim()
