import { html } from 'hono/html'
import type { Html } from './page.ts'

/** The shop's drawings: inline, so that they cost no request and follow the page's light and dark colours. */
export const lampArt: Html = html`
<svg class="art" viewBox="0 0 400 320" aria-hidden="true">
  <rect class="wall" width="400" height="320" />
  <path class="beam" d="M150 118 L40 262 H330 L232 118 Z" />
  <ellipse class="pool" cx="186" cy="264" rx="146" ry="14" />
  <rect class="oak" y="262" width="400" height="58" />
  <path class="grain" d="M0 282 H130 M170 282 H400 M0 302 H240 M280 302 H400" />
  <path class="rod" d="M262 250 C270 170 268 110 206 88" />
  <path class="oak-dark" d="M222 264 C224 248 240 240 262 240 C284 240 300 248 302 264 Z" />
  <path class="shade" d="M140 122 C146 82 172 62 196 62 C220 62 242 84 246 122 Z" />
  <path class="rim" d="M140 122 H246" />
  <circle class="bulb" cx="193" cy="124" r="13" />
</svg>`

export const tableArt: Html = html`
<svg class="art" viewBox="0 0 400 320" aria-hidden="true">
  <rect class="wall" width="400" height="320" />
  <ellipse class="shadow" cx="200" cy="280" rx="130" ry="13" />
  <path class="leg" d="M128 138 L104 278 M272 138 L296 278 M200 146 L200 286" />
  <ellipse class="oak-dark" cx="200" cy="138" rx="134" ry="30" />
  <ellipse class="oak" cx="200" cy="128" rx="134" ry="30" />
  <path class="grain" d="M104 128 A96 20 0 0 1 296 128 M136 128 A64 13 0 0 1 264 128 M168 129 A32 7 0 0 1 232 129" />
  <path class="leaf" d="M196 64 C176 60 164 44 166 24 C188 28 200 44 198 64 Z" />
  <path class="leaf" d="M202 66 C204 46 218 34 238 34 C236 54 224 66 204 68 Z" />
  <path class="rod thin" d="M200 96 V58" />
  <path class="cup" d="M176 86 H224 L218 124 C218 128 182 128 182 124 Z" />
</svg>`

export const armchairArt: Html = html`
<svg class="art" viewBox="0 0 400 320" aria-hidden="true">
  <rect class="wall" width="400" height="320" />
  <ellipse class="shadow" cx="204" cy="286" rx="136" ry="12" />
  <path class="leg" d="M124 206 L108 284 M284 206 L304 284 M150 214 L146 280 M258 214 L264 280" />
  <path class="cushion-dark" d="M128 60 C132 42 276 42 280 60 L290 190 H118 Z" />
  <path class="cushion" d="M112 176 C112 164 296 164 296 176 L298 214 C298 226 110 226 110 214 Z" />
  <path class="arm" d="M96 150 C96 138 128 138 128 150 L132 214 M312 150 C312 138 280 138 280 150 L276 214" />
  <path class="stitch" d="M160 62 L154 164 M204 56 V164 M248 62 L254 164" />
</svg>`

export const mark: Html = html`
<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
  <path class="shade" d="M6 15 C7 8 12 5 16 5 C20 5 25 8 26 15 Z" />
  <path class="rod" d="M16 15 V26" />
  <path class="oak" d="M9 27 C9 24 23 24 23 27 Z" />
</svg>`
