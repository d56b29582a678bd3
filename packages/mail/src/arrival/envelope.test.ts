import { describe, expect, it } from 'vitest'
import { envelopeInHeaders } from './envelope.js'

const of = (...head: string[]) => new TextEncoder().encode([...head, '', 'Hello'].join('\r\n'))
const From = 'From: Ann <ann@example.com>'

describe('the envelope in the headers of a mail', () => {
  it('is what the last server wrote down', () => {
    const raw = of(
      ...[
        'Return-Path: <bounces@example.com>',
        'Delivered-To: box@shop.test',
        'X-Original-To: r+1@reply.test',
      ],
      ...['Return-Path: <forged@evil.test>', From, 'To: somebody@else.test'],
    )
    expect(envelopeInHeaders(raw)).toEqual({
      from: 'bounces@example.com',
      to: ['r+1@reply.test', 'box@shop.test'],
    })
  })

  it('has an empty sender only where a server says so', () => {
    expect(envelopeInHeaders(of('Return-Path: <>', From)).from).toBe('')
    expect(envelopeInHeaders(of(From)).from).toBe('ann@example.com')
    expect(envelopeInHeaders(of('Sender: office@example.com', From)).from).toBe('office@example.com')
  })

  it('takes To and Cc where no server wrote a recipient down, at the domain of the answers', () => {
    const raw = of(From, 'To: Shop <r+1@Reply.test>, jo@example.com', 'Cc: r+2@reply.test')
    expect(envelopeInHeaders(raw, 'reply.TEST').to).toEqual(['r+1@Reply.test', 'r+2@reply.test'])
    expect(envelopeInHeaders(raw).to).toEqual(['r+1@Reply.test', 'jo@example.com', 'r+2@reply.test'])
  })

  it('is empty where there is nothing', () => {
    expect(envelopeInHeaders(new Uint8Array())).toEqual({ from: '', to: [] })
  })
})
