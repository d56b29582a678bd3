/** The dialog, its frame, and what is shown before a conversation. */
export const panelCss = `
.panel{position:fixed;inset:auto;inset-block-end:1rem;inset-inline-end:1rem;margin:0;padding:0;
inline-size:25rem;max-inline-size:none;block-size:auto;max-block-size:min(43rem,100dvb - 2rem);overflow:hidden;
flex-direction:column;border:1px solid var(--pz-rule);border-radius:calc(var(--pz-radius) + .25rem);
background:var(--pz-surface);color:var(--pz-text);font:1rem/1.45 var(--press-zero-font,inherit);text-align:start;
box-shadow:0 .25rem .75rem rgb(0 0 0/.08),0 1.25rem 4rem rgb(0 0 0/.2)}
.panel:has(.composer){block-size:100dvb}
.panel:is([open],:popover-open){display:flex}
.panel.full{inset:0;inset-block-start:var(--pz-offset,0);inline-size:100%;block-size:var(--pz-visible,100dvb);max-block-size:none;
border:0;border-radius:0;box-shadow:none;
padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}
.panel::backdrop{background:none}
.top{display:flex;align-items:center;gap:.25rem;padding-block:.75rem;
padding-inline:1.25rem .5rem;border-block-end:1px solid var(--pz-rule)}
.top>div{flex:1;min-inline-size:0}
.top .square:first-child{margin-inline-start:-.875rem}
h2{font-size:1.125rem;font-weight:700;line-height:1.3;overflow-wrap:anywhere}
h2:focus{outline:0}
h3{font-size:1.0625rem}
.body{flex:1;min-block-size:0;overflow:auto;overscroll-behavior:contain;padding:1.25rem;display:flex;
flex-direction:column;gap:1.25rem}
.contact,.leave,.line,.mail{display:grid;gap:1rem}
.hours summary{min-block-size:2.75rem;align-content:center;cursor:pointer;font-weight:600}
.hours dl{display:grid;gap:.25rem}
.hours dl div{display:flex;justify-content:space-between;gap:1rem}
.hours dd{font-variant-numeric:tabular-nums}
.topics{display:flex;flex-wrap:wrap;gap:.5rem;min-inline-size:0}
.topics legend{padding:0;margin-block-end:.5rem;font-weight:600}
.chip{position:relative;font-weight:400}
.chip input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:pointer}
.chip span{display:grid;align-items:center;min-block-size:2.75rem;padding-inline:1rem;border:1px solid var(--pz-edge);
border-radius:1.375rem}
.chip :checked+span{border-color:var(--pz-accent);background:var(--pz-accent);color:var(--pz-on-accent);font-weight:600}
.chip :focus-visible+span{outline:3px solid var(--pz-accent);outline-offset:2px}
.ways ul{display:grid;gap:.625rem}
a.way{min-block-size:3rem;padding-block:.25rem}
a.way span{flex:1;display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:1rem;overflow-wrap:anywhere}
.way{display:flex;align-items:center;gap:.875rem;inline-size:100%;min-block-size:3.5rem;padding:.625rem 1rem;
border:1px solid var(--pz-edge);border-radius:var(--pz-radius);color:inherit;text-align:start;text-decoration:none;
touch-action:manipulation}
.way:hover{border-color:var(--pz-accent);background:var(--pz-tint)}
.way .icon{color:var(--pz-accent)}
.way strong{display:block;font-weight:650}
.way small{display:block;color:var(--pz-muted);font-size:.875rem}
.ways:not(.compact) .way-human .way{border-color:var(--pz-accent);background:var(--pz-accent);color:var(--pz-on-accent)}
.ways:not(.compact) .way-human :is(.icon,small){color:inherit}
.compact{border-block-start:1px solid var(--pz-rule);padding:.375rem .5rem}
.compact ul{display:flex;flex-wrap:wrap;gap:.25rem}
.compact li{flex:1}
.compact a.way span{flex:none;display:block;overflow-wrap:normal}
.compact bdi{white-space:nowrap}
.compact .way{flex-direction:column;justify-content:start;gap:.125rem;block-size:100%;padding:.25rem;
border-color:transparent;font-size:.8125rem;line-height:1.25;text-align:center}
.compact strong{font-weight:500}
.compact .icon{inline-size:1.25rem;block-size:1.25rem}
.position{font-size:1.375rem;font-weight:700;line-height:1.25}
.line{padding:1.125rem;border-radius:var(--pz-radius);background:var(--pz-tint);justify-items:start}
.simulation{padding:.5rem .75rem;border:1px dashed var(--pz-edge);border-radius:.625rem}
@media (max-height:29.99rem){.panel{overflow:auto}.body{overflow:visible;flex:none}}
@media (prefers-reduced-motion:no-preference){.panel{animation:rise .16s ease-out}@keyframes rise{from{opacity:0;
translate:0 .75rem}}}
@media (forced-colors:active){.chip :checked+span{border:3px solid Highlight}.primary,.way-human .way{border-color:ButtonText}}
`
