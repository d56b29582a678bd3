import { type Trouble, troubleOf } from '@presszero/core'
import { useEffect, useState } from 'preact/hooks'
import { useScene } from '../scene.js'
import { TroubleLine } from '../trouble-line.js'

interface PictureProps {
  name: string
  load: () => Promise<Blob>
}

/** A picture that came with a mail, by choice: a photo often says what the mail is about. */
export function Picture({ name, load }: PictureProps) {
  const { to } = useScene()
  const words = to.text.mail
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="picture" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{isOpen ? words.hidePicture : words.showPicture}</summary>
      {isOpen && <Loaded name={name} load={load} />}
    </details>
  )
}

function Loaded({ name, load }: PictureProps) {
  const { to } = useScene()
  const [url, setUrl] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()
  useEffect(() => {
    let own: string | undefined
    let isWanted = true
    load().then(
      bytes => {
        if (!isWanted) return
        own = URL.createObjectURL(bytes)
        setUrl(own)
      },
      error => isWanted && setTrouble(troubleOf(error)),
    )
    return () => {
      isWanted = false
      if (own) URL.revokeObjectURL(own)
    }
  }, [])
  if (trouble) return <TroubleLine trouble={trouble} />
  return url ? <img src={url} alt={name} /> : <p role="status">{to.text.loading}</p>
}
