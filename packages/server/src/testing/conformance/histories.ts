import type { Log } from '../../log/port.js'
import { allViews } from './all-views.js'
import { randomHistory, seededPick } from './random-history.js'
import type { Suite } from './tools.js'

const seeds = [1, 2, 3, 4]

/** Properties that hold for any history. */
export function histories({ holds, expect }: Suite, makeLog: () => Promise<Log> | Log): void {
  for (const seed of seeds) {
    holds(
      `the views are the same however a history was grouped into commits (history ${seed})`,
      async log => {
        const history = randomHistory(seededPick(seed), 40)
        for (const commit of history) await log.append(commit)
        const replayed = await makeLog()
        try {
          for (const { at, writes } of history) {
            for (const write of writes) await replayed.append({ at, writes: [write] })
          }
          expect(await allViews(replayed)).toEqual(await allViews(log))
        } finally {
          await replayed.close()
        }
      },
    )

    holds(`every stream verifies, erased or not, and agrees with its rows (history ${seed})`, async log => {
      const pick = seededPick(seed)
      await Promise.all(randomHistory(pick, 30).map(commit => log.append(commit)))
      await log.erase(pick(['case:a', 'case:b']))
      const all = await log.readAll(0, 1000)
      for (const stream of new Set(all.map(({ stream }) => stream))) {
        const events = await log.read(stream)
        expect(events).toEqual(all.filter(event => event.stream === stream))
        expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1))
        expect(await log.verify(stream)).toEqual({ ok: true, events: events.length })
      }
      for (const { caseId, version } of await log.views.cases({ limit: 100 })) {
        expect(version).toBe((await log.read(`case:${caseId}`)).length)
      }
    })
  }
}
