/** The conversation and where it is written. */
export const threadCss = `
.thread{display:grid;gap:.75rem}
.who{font-weight:650}
.reference{display:flex;align-items:center;gap:.25rem;margin-block:-.75rem;color:var(--pz-muted);font-size:.875rem}
[role=log]{display:flex;flex-direction:column;gap:.75rem}
[role=log]:focus-visible{outline-offset:.5rem;border-radius:.25rem}
.message{max-inline-size:85%;display:grid;gap:.25rem}
.by{display:flex;gap:.5rem;align-items:baseline;color:var(--pz-muted);font-size:.8125rem}
.by span{font-weight:600;color:var(--pz-text)}
.text{padding:.625rem .875rem;border:1px solid var(--pz-rule);border-radius:1rem;
white-space:pre-wrap;overflow-wrap:anywhere}
.theirs{align-self:flex-start}
.mine{align-self:flex-end;justify-items:end}
.mine .text{border-color:transparent;background:var(--pz-tint)}
.system .text{border-style:dashed;color:var(--pz-muted)}
:is(.sending,.waiting-for-network,.failed) .text{border:1px dashed var(--pz-edge)}
.failed .text{border-color:var(--pz-bad)}
.state{display:flex;flex-wrap:wrap;align-items:center;column-gap:.5rem;color:var(--pz-muted);font-size:.8125rem}
.failed .state{color:var(--pz-bad)}
.quoted summary{min-block-size:2.75rem;align-content:center;color:var(--pz-muted);font-size:.875rem;cursor:pointer}
.typing{color:var(--pz-muted);font-size:.875rem}
.composer{grid-template-columns:minmax(0,1fr) auto;align-items:end;gap:.5rem;padding:.75rem;
border-block-start:1px solid var(--pz-rule)}
.composer p{grid-column:1/-1}
.send{display:grid;place-items:center;inline-size:2.75rem;padding:0}
`
