/** The mailbox's style sheet and script, served as files so that its pages need no inline code. */
export const mailboxCss = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #60666d; --line: #e2e5e9; --paper: #fff; --desk: #f5f6f8; --accent: #0b5d51; --accent-soft: #e3f1ee }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceef0; --soft: #a0a7ae; --line: #30353b; --paper: #1b1e22; --desk: #131518; --accent: #6cc8b8; --accent-soft: #17332f }
}
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--desk); min-height: 100vh; display: flex; flex-direction: column }
a { color: inherit }
.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; padding: .9rem 1.25rem; border-block-end: 1px solid var(--line); background: var(--paper) }
.top .title { font-weight: 700; font-size: 1.15rem; text-decoration: none }
.top p { margin: 0; color: var(--soft); font-size: .9rem }
.panes { flex: 1; display: grid; grid-template-columns: 15rem 22rem 1fr; min-height: 0 }
.addresses, .list { border-inline-end: 1px solid var(--line); overflow: auto }
ul, ol { list-style: none; margin: 0; padding: .5rem }
.addresses a, .list a { display: block; text-decoration: none; border-radius: .5rem; padding: .65rem .75rem; overflow-wrap: anywhere }
.addresses a { min-height: 44px }
.addresses a:hover, .list a:hover { background: var(--line) }
[aria-current] { background: var(--accent-soft) !important }
.list a { display: grid; grid-template-columns: 1fr auto; gap: 0 .5rem }
.list .who { font-weight: 600 } .list time, .list .to { color: var(--soft); font-size: .85rem }
.list .subject, .list .to { grid-column: 1 / -1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.mail { padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 3rem; overflow: auto; min-width: 0 }
.mail h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 1rem; overflow-wrap: anywhere }
.empty { color: var(--soft); max-width: 36ch; margin: 20vh auto; text-align: center }
.back { display: none }
.facts { margin: 0 0 .75rem; font-size: .92rem }
.facts div { display: flex; gap: .75rem } .facts dt { color: var(--soft); min-width: 6.5rem } .facts dd { margin: 0; overflow-wrap: anywhere }
.more { margin-block-end: 1rem; font-size: .92rem } .more summary { cursor: pointer; color: var(--soft); padding-block: .4rem }
.html { width: 100%; min-height: 16rem; border: 1px solid var(--line); border-radius: .75rem; background: #fff }
.text { white-space: pre-wrap; background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; overflow-wrap: anywhere }
.reply { margin-block-start: 1.25rem; display: grid; gap: .5rem; background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem }
.reply label { font-weight: 600; overflow-wrap: anywhere } .hint { margin: 0; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere }
textarea { font: inherit; color: inherit; background: var(--desk); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem; resize: vertical }
button { justify-self: start; min-height: 44px; padding: 0 1.25rem; font: inherit; font-weight: 600; border: 0; border-radius: .5rem; background: var(--accent); color: var(--paper); cursor: pointer }
.notice { margin: 0; padding: .5rem .75rem; border-radius: .5rem; background: var(--accent-soft) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
@media (max-width: 60rem) {
  .panes { display: block } .addresses, .list { border: 0 }
  .addresses ul { display: flex; overflow: auto; border-block-end: 1px solid var(--line) } .addresses li { flex: none }
  .panes.reading .addresses, .panes.reading .list, .panes:not(.reading) .mail .empty { display: none }
  .back { display: inline-flex; align-items: center; min-height: 44px; margin-block-end: .5rem }
}
`

export const mailboxScript = `
const frame = document.querySelector('iframe.html')
const fit = () => { if (frame?.contentDocument?.body) frame.height = frame.contentDocument.documentElement.scrollHeight + 2 }
frame?.addEventListener('load', fit)
fit()
const isWriting = () => document.querySelector('textarea')?.value
new EventSource('/live').addEventListener('mail', () => { if (!isWriting()) location.reload() })
`
