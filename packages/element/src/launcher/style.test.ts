// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hostCss } from './style.js'

const sheet = readFileSync(new URL('../../public/press-zero.css', import.meta.url), 'utf8')

/** A declaration without the freedom that CSS leaves in writing it. */
const plain = (css: string) => css.replace(/\s+/g, '').replace(/\b0\./g, '.')

test.each([
  'inline-size: var(--press-zero-inline-size, 20rem)',
  'block-size: var(--press-zero-block-size, 3.75rem)',
  '--pz-accent: var(--press-zero-accent, light-dark(#0a6a4f, #5fd0a6))',
  '--pz-on-accent: var(--press-zero-on-accent, light-dark(#fff, #05261b))',
  '--pz-surface: var(--press-zero-surface, light-dark(#fff, #161c1a))',
  '--pz-text: var(--press-zero-text, light-dark(#16211d, #e9efec))',
  '--pz-edge: light-dark(#8b9892, #65736d)',
  '--pz-radius: var(--press-zero-radius, 0.875rem)',
])('fallback and launcher agree on %s', declaration => {
  expect(plain(sheet)).toContain(plain(declaration))
  expect(plain(hostCss)).toContain(plain(declaration))
})
