/** One event of a live stream, as it is sent to one reader. Without an id it is latest-only: never replayed. */
export interface LiveEvent {
  event: string
  data: unknown
  id?: number
}

export type Send = (event: LiveEvent) => void

/** Sends a latest-only value when it differs from the one sent before. */
export function latestOnly(event: string, send: Send): (data: unknown) => void {
  let sent: string | undefined
  return data => {
    const text = JSON.stringify(data)
    if (text === sent) return
    sent = text
    send({ event, data })
  }
}
