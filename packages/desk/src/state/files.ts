import { NetworkError, ProblemError, urlOf } from '@presszero/core'
import { deskRoutes, isProblem, type Route } from '@presszero/wire/plain'

/** What came with mails, as bytes. Every method rejects with a `ProblemError` or a `NetworkError`. */
export interface Files {
  attachment(caseId: string, mailId: string, index: number): Promise<Blob>
  /** The raw mail. */
  source(mailId: string): Promise<Blob>
}

export interface FilesOptions {
  server: string
  token: string
  fetch?: typeof fetch
}

/** Files are asked for with the token in a header: a link that holds one would be kept in histories and logs. */
export function createFiles({
  server,
  token,
  fetch: ask = (...asked) => fetch(...asked),
}: FilesOptions): Files {
  const read = async (route: Route, parameters: Record<string, string>): Promise<Blob> => {
    const headers = { Authorization: `Bearer ${token}` }
    const response = await ask(urlOf(server, route, parameters), { headers, credentials: 'omit' }).catch(
      cause => {
        throw new NetworkError('offline', { cause })
      },
    )
    if (!response.ok) throw await refusalIn(response)
    return response.blob().catch(cause => {
      throw new NetworkError('offline', { cause })
    })
  }
  return {
    attachment: (caseId, mail, index) =>
      read(deskRoutes.deskAttachment, { case: caseId, mail, index: String(index) }),
    source: mail => read(deskRoutes.deskMailSource, { mail }),
  }
}

async function refusalIn(response: Response): Promise<ProblemError | NetworkError> {
  const body: unknown = await response.json().catch(() => undefined)
  return isProblem(body) ? new ProblemError(body) : new NetworkError('unreadable')
}
