/** Buttons, fields and notices: shared by the panel and by `<press-zero-mail>`. */
export const controlsCss = `
:host{
--pz-tint:color-mix(in oklab,var(--pz-accent) 9%,var(--pz-surface));
--pz-rule:light-dark(#dde4e0,#2c3632);
--pz-bad:light-dark(#a3261a,#ffa694);
--pz-note:light-dark(#fdf4dc,#2f2a18)}
*,::before,::after{box-sizing:border-box}
:is(p,h2,h3,ul,dl,dd,fieldset){margin:0;padding:0;border:0}
ul{list-style:none}
:focus-visible{outline:3px solid var(--pz-accent);outline-offset:2px}
a{color:var(--pz-accent)}
button{min-block-size:2.75rem;padding:.5rem 1rem;border:1px solid transparent;border-radius:.625rem;background:none;
color:inherit;font:inherit;cursor:pointer;touch-action:manipulation}
button:disabled,[aria-disabled=true]{opacity:.55;cursor:default}
.primary{background:var(--pz-accent);color:var(--pz-on-accent);font-weight:650}
.quiet{border-color:var(--pz-edge)}
.link{padding-inline:.25rem;color:var(--pz-accent);text-decoration:underline;text-underline-offset:.2em}
.square{display:grid;place-items:center;inline-size:2.75rem;padding:0}
.square:hover,.quiet:hover{background:var(--pz-tint)}
.icon{inline-size:1.375rem;block-size:1.375rem;flex:none;fill:none;stroke:currentColor;stroke-width:1.75;
stroke-linecap:round;stroke-linejoin:round}
:is(.icon-back,.icon-send):dir(rtl){scale:-1 1}
form{display:grid;gap:1rem}
.field{display:grid;gap:.375rem}
label{font-weight:600}
:is(input,textarea){inline-size:100%;min-block-size:2.75rem;padding:.625rem .75rem;border:1px solid var(--pz-edge);
border-radius:.625rem;background:var(--pz-surface);color:var(--pz-text);font:inherit;font-size:max(16px,1rem)}
textarea{display:block;resize:none;field-sizing:content;max-block-size:12rem}
.field textarea{min-block-size:6rem}
[aria-invalid=true]{border-color:var(--pz-bad)}
::placeholder{color:var(--pz-muted);opacity:1}
.hint{color:var(--pz-muted);font-size:.875rem}
.error{color:var(--pz-bad);font-size:.9375rem}
:is(.hint,.error,.notice){overflow-wrap:anywhere}
.notice{padding:.75rem;border-radius:.625rem;background:var(--pz-tint)}
.suggestion{background:var(--pz-note);display:flex;flex-wrap:wrap;gap:.5rem}
.suggestion p{flex-basis:100%}
.hidden{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);
white-space:nowrap}
`
