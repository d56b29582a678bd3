import { memoryStorage } from '@presszero/core'
import { configure, within } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { afterEach } from 'vitest'
import { link } from './fake-answers.test-helper.js'
import type { FakeHouse } from './fake-house.test-helper.js'
import { startDesk } from './start.js'
import type { DeskRecord } from './state/writing.js'

// Tests share two cores with others: what is waited for may be slow, and is waited for no longer than it takes.
configure({ asyncUtilTimeout: 5_000 })

const silentBell = { ring() {}, listen() {}, close() {} }
const open = new Set<() => void>()

afterEach(() => {
  for (const close of open) close()
  open.clear()
  localStorage.clear()
})

export interface Stage {
  /** Finds as people do: by role, name, label and text. */
  screen: ReturnType<typeof within>
  user: ReturnType<typeof userEvent.setup>
  storage: ReturnType<typeof memoryStorage<DeskRecord>>
  /** Loads the page again: what is in storage is still there. */
  reload(fragment?: string): Promise<void>
  close(): void
}

/** The desk's page against a fake server. `fragment` is the end of the address that was opened. */
export async function openPage(house: FakeHouse, fragment = ''): Promise<Stage> {
  const storage = memoryStorage<DeskRecord>()
  let close = () => {}
  const reload = async (at = '') => {
    close()
    document.body.replaceChildren()
    const root = document.body.appendChild(document.createElement('div'))
    history.replaceState(null, '', `/desk${at}`)
    const takeAway = await startDesk({
      root,
      server: '',
      languages: ['en-GB'],
      fetch: house.fetch,
      storage,
      bell: silentBell,
    })
    close = () => {
      takeAway()
      open.delete(close)
    }
    open.add(close)
  }
  await reload(fragment)
  return { screen: within(document.body), user: userEvent.setup(), storage, reload, close: () => close() }
}

/** The desk of Ann, who has just come in. */
export async function openDesk(house: FakeHouse): Promise<Stage> {
  const stage = await openPage(house, `#${link}`)
  await stage.screen.findByRole('switch')
  return stage
}
