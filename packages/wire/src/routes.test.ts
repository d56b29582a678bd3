import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deskRoutes, pathOf, systemRoutes, visitorRoutes } from './routes.js'

const all = Object.entries({ ...visitorRoutes, ...deskRoutes, ...systemRoutes })

describe('the table of routes', () => {
  it('has one route for each method and path', () => {
    const addresses = all.map(([, { method, path }]) => `${method} ${path}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('has versioned paths, and no place for a token in any of them', () => {
    for (const [, { path }] of all) {
      expect(path).toMatch(/^\/v1(\/[a-z-]+|\/:(case|queue|mail|index|provider))+$/)
      expect(path).not.toMatch(/token|secret|\?/)
    }
  })

  it('lets nobody at a case without its token, nor at the desk without a session', () => {
    for (const [name, { path, auth }] of all) {
      if (path.startsWith('/v1/cases/')) expect(auth).toBe('case')
      const opensSession = name === 'deskSignIn' || name === 'deskOpenSession'
      if (path.startsWith('/v1/desk') && !opensSession) expect(auth).toBe('desk')
    }
  })
})

describe('a path', () => {
  it('is filled in, whatever the value, without leaving its place', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), value => {
        fc.pre(value.isWellFormed())
        const path = pathOf(visitorRoutes.readCase, { case: value })
        expect(path.split('/')).toHaveLength(4)
        expect(decodeURIComponent(path.slice('/v1/cases/'.length))).toBe(value)
      }),
    )
  })

  it('says which parameter it lacks', () => {
    expect(() => pathOf(visitorRoutes.readCase)).toThrow('needs the parameter "case"')
  })
})
