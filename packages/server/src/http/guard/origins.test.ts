import { expect, it } from 'vitest'
import { isListed, isOrigin } from './origins.js'

it('lists an origin by its exact name', () => {
  expect(isListed('https://shop.test', ['https://shop.test'])).toBe(true)
  expect(isListed('https://shop.test:8443', ['https://shop.test'])).toBe(false)
  expect(isListed('http://shop.test', ['https://shop.test'])).toBe(false)
  expect(isListed('null', ['https://shop.test'])).toBe(false)
})

it('lists every port of this machine at once', () => {
  for (const origin of ['http://localhost', 'http://localhost:5173', 'http://localhost:3000'])
    expect(isListed(origin, ['http://localhost:*'])).toBe(true)
  for (const origin of ['https://localhost:5173', 'http://localhost.evil.test:80', 'http://127.0.0.1:5173'])
    expect(isListed(origin, ['http://localhost:*'])).toBe(false)
})

it('knows an origin, and lets only this machine stand for every port', () => {
  for (const text of ['https://www.example.com', 'http://shop.test:8080', 'http://[::1]:*'])
    expect(isOrigin(text)).toBe(true)
  for (const text of ['https://www.example.com/', 'https://shop.test:*', 'shop.test', '*', 'ftp://shop.test'])
    expect(isOrigin(text)).toBe(false)
})
