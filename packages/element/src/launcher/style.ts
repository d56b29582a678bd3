/**
 * Size and colours, as in `public/press-zero.css`: here they are repeated for a page that does not link that sheet,
 * and because what is in a shadow root is not reached by it.
 */
export const hostCss = `
:host{display:inline-block;position:relative;box-sizing:border-box;vertical-align:middle;text-align:start;
inline-size:var(--press-zero-inline-size,20rem);max-inline-size:100%;block-size:var(--press-zero-block-size,3.75rem);
color-scheme:light dark;
--pz-accent:var(--press-zero-accent,light-dark(#0a6a4f,#5fd0a6));
--pz-on-accent:var(--press-zero-on-accent,light-dark(#fff,#05261b));
--pz-surface:var(--press-zero-surface,light-dark(#fff,#161c1a));
--pz-text:var(--press-zero-text,light-dark(#16211d,#e9efec));
--pz-muted:var(--press-zero-muted,light-dark(#55625c,#a5b3ad));
--pz-edge:light-dark(#8b9892,#65736d);
--pz-radius:var(--press-zero-radius,.875rem)}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
:host([hidden]){display:none}
`

/** The launcher, which takes the place of the fallback's `<summary>` and looks like it. */
export const launcherCss = `
.launcher{all:unset;display:grid;grid-template-columns:2.25rem minmax(0,1fr);align-items:center;gap:.75rem;
box-sizing:border-box;inline-size:100%;block-size:100%;padding-inline:.75rem;overflow:hidden;cursor:pointer;
border:1px solid var(--pz-edge);border-radius:var(--pz-radius);background:var(--pz-surface);color:var(--pz-text);
font-family:var(--press-zero-font,inherit);line-height:1.25}
.launcher:hover{border-color:var(--pz-accent)}
.launcher:focus-visible{outline:3px solid var(--pz-accent);outline-offset:2px}
.key{display:grid;place-items:center;block-size:2.25rem;border-radius:calc(var(--pz-radius) - .3125rem);
background:var(--pz-accent);color:var(--pz-on-accent);font-size:1.125rem;font-weight:700}
.label,.note{display:block}
.label{font-size:1rem;font-weight:650}
.label:has(+.note:empty){translate:0 .55em}
.note{block-size:1.25em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:.875rem;color:var(--pz-muted)}
@media (forced-colors:active){.key{border:1px solid}}
`
