/** `<press-zero-mail>` is a part of the page, as wide as its place. */
export const mailCss = `
:host{display:block;inline-size:auto;max-inline-size:30rem;block-size:auto;min-block-size:12rem}
.place{color:var(--pz-text);font:1rem/1.45 var(--press-zero-font,inherit)}
section{display:grid;gap:.75rem}
.primary{justify-self:start}
`
