import { NetworkError, ProblemError } from '@presszero/core'
import { describe, expect, it } from 'vitest'
import { createFiles } from './files.js'

const answering = (answer: () => Promise<Response>) => {
  const asked: Request[] = []
  const files = createFiles({
    server: 'http://desk.test',
    token: 'secret',
    fetch: (input, init) => {
      asked.push(new Request(input, init))
      return answer()
    },
  })
  return { files, asked }
}

describe('a file that came with a mail', () => {
  it('is asked for with the token in a header and nowhere else', async () => {
    const { files, asked } = answering(async () => new Response('%PDF'))
    const bytes = await files.attachment('c1', 'm1', 2)
    expect(await bytes.text()).toBe('%PDF')
    expect(asked.map(({ url }) => url)).toEqual(['http://desk.test/v1/desk/cases/c1/mails/m1/attachments/2'])
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer secret')
  })

  it('that is refused says with which problem', async () => {
    const problem = { type: '', title: '', status: 404, code: 'not-found' }
    const { files } = answering(async () => Response.json(problem, { status: 404 }))
    const refused = await files.source('m1').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ProblemError)
    expect(refused).toMatchObject({ problem: { code: 'not-found' } })
  })

  it('that a proxy answers for is not taken for the file', async () => {
    const { files } = answering(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    await expect(files.source('m1')).rejects.toThrow(NetworkError)
  })

  it('cannot be had without a network, which is said as such', async () => {
    const { files } = answering(async () => {
      throw new TypeError('Failed to fetch')
    })
    await expect(files.source('m1')).rejects.toMatchObject({ reason: 'offline' })
  })
})
