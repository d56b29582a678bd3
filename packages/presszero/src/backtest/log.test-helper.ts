export const HEADER = 'id,queue,topic,priority,entered,outcome,answered,left,agent'

/** Three days of a small line with one human, 200 contacts a day: every tenth leaves, the others wait a while. */
export function contactLog(): string {
  const rows: string[] = [HEADER]
  for (let n = 0; n < 600; n++) {
    const entered =
      Date.parse('2026-11-23T08:00:00Z') + Math.floor(n / 200) * 86_400_000 + (n % 200) * 150_000
    const waits = 20_000 + ((n * 7919) % 97) * 1000
    const leaves = n % 10 === 9
    const answered = leaves ? '' : iso(entered + waits)
    const left = iso(entered + waits + (leaves ? 0 : 40_000))
    rows.push(
      `c${n},line,,${n % 3},${iso(entered)},${leaves ? 'abandoned' : 'answered'},${answered},${left},${leaves ? '' : 'ann'}`,
    )
  }
  return `${rows.join('\n')}\n`
}

/** Ten weeks of a small company: 7 mails a day at any hour, answered on the next day that is not a weekend. */
export function mailLog(): string {
  const rows = ['entered,answered']
  for (let n = 0; n < 490; n++) {
    const entered = Date.parse('2026-09-07T00:00:00Z') + n * 12_343_000
    const next = new Date(entered + 86_400_000)
    const weekend = [1, 0, 0, 0, 0, 0, 2][next.getUTCDay()] ?? 0
    next.setUTCDate(next.getUTCDate() + weekend)
    next.setUTCHours(9, (n * 37) % 60, 0, 0)
    rows.push(`${iso(entered)},${next.toISOString()}`)
  }
  return `${rows.join('\n')}\n`
}

const iso = (at: number) => new Date(at).toISOString()
