import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** An IMAP server on this machine that says the least it must, with one folder, for the real client. */
export async function scriptedServer(authenticate: (line: string) => boolean) {
  const mails: string[] = []
  const idle = new Map<Socket, string>()
  const heard: string[] = []
  const sockets = new Set<Socket>()

  function fetched(range: string, query: string): string[] {
    return mails.flatMap((raw, at) => {
      const uid = at + 1
      if (!range.split(',').includes(String(uid))) return []
      const source = query.includes('BODY') ? ` BODY[] {${raw.length}}\r\n${raw}` : ''
      const facts = `RFC822.SIZE ${raw.length} INTERNALDATE "23-Nov-2026 09:00:00 +0000"`
      return [`* ${uid} FETCH (UID ${uid} ${facts}${source})`]
    })
  }

  function answer(socket: Socket, line: string): string[] {
    const [tag = '', command = '', ...rest] = line.split(' ')
    const done = `${tag} OK done`
    if (line === 'DONE') {
      const begun = idle.get(socket)
      idle.delete(socket)
      return [`${begun} OK done`]
    }
    switch (`${command} ${command === 'UID' ? rest[0] : ''}`.trim().toUpperCase()) {
      case 'CAPABILITY':
        return ['* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 IDLE', done]
      case 'LOGIN':
      case 'AUTHENTICATE':
        return [authenticate(rest.join(' ')) ? done : `${tag} NO [AUTHENTICATIONFAILED] no`]
      case 'LIST':
        return ['* LIST () "/" INBOX', done]
      case 'EXAMINE':
        return [
          ...[`* ${mails.length} EXISTS`, '* OK [UIDVALIDITY 7] .', `* OK [UIDNEXT ${mails.length + 1}] .`],
          `${tag} OK [READ-ONLY] done`,
        ]
      case 'UID SEARCH':
        return [`* SEARCH ${mails.map((_, at) => at + 1).join(' ')}`, done]
      case 'UID FETCH':
        return [...fetched(rest[1] ?? '', rest.slice(2).join(' ')), done]
      case 'IDLE':
        idle.set(socket, tag)
        return ['+ idling']
      default:
        return [done]
    }
  }

  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write('* OK ready\r\n')
    createInterface({ input: socket }).on('line', line => {
      heard.push(line)
      socket.write(
        answer(socket, line)
          .map(one => `${one}\r\n`)
          .join(''),
      )
      if (/ LOGOUT$/.test(line)) socket.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    heard,
    arrive(raw: string) {
      mails.push(raw)
      for (const socket of idle.keys()) socket.write(`* ${mails.length} EXISTS\r\n`)
    },
    hangUp() {
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
