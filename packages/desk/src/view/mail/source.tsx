import { type Trouble, troubleOf } from '@presszero/core'
import { useEffect, useState } from 'preact/hooks'
import type { Desk } from '../../state/desk.js'
import { useScene } from '../scene.js'
import { TroubleLine } from '../trouble-line.js'
import { saveFile } from './save-file.js'

/** More than anybody reads on a page; the file has all of it. */
const MOST_BYTES = 200_000

interface Read {
  bytes?: Blob
  text?: string
  trouble?: Trouble
}

/** A mail as its bytes came, to be read and to be kept. */
export function Source({ mailId, desk }: { mailId: string; desk: Desk }) {
  const { to } = useScene()
  const words = to.text.mail
  const { bytes, text, trouble } = useSource(mailId, desk)
  if (trouble) return <TroubleLine trouble={trouble} />
  if (!bytes || text === undefined) return <p role="status">{to.text.loading}</p>
  return (
    <>
      <section
        class="source"
        aria-label={words.asSource}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: in Safari, keys scroll only what can be focused.
        tabIndex={0}
      >
        <pre dir="ltr">{text}</pre>
      </section>
      {bytes.size > MOST_BYTES && <p class="hint">{words.beginning}</p>}
      <button class="quiet" type="button" onClick={() => saveFile(bytes, `${mailId}.eml`)}>
        {words.saveSource}
      </button>
    </>
  )
}

function useSource(mailId: string, desk: Desk): Read {
  const [read, setRead] = useState<Read>({})
  useEffect(() => {
    let isWanted = true
    const put = (next: Read) => {
      if (isWanted) setRead(next)
    }
    const load = async () => {
      const bytes = await desk.files.source(mailId)
      put({ bytes, text: await bytes.slice(0, MOST_BYTES).text() })
    }
    load().catch(error => put({ trouble: troubleOf(error) }))
    return () => {
      isWanted = false
    }
  }, [mailId, desk])
  return read
}
