import { type Trouble, troubleOf } from '@presszero/core'
import type { DeskAttachment } from '@presszero/wire'
import { useId, useState } from 'preact/hooks'
import type { Desk } from '../../state/desk.js'
import { Icon } from '../icons.js'
import { useScene } from '../scene.js'
import { TroubleLine } from '../trouble-line.js'
import { fileDanger, fileKind, fileSize } from './file-facts.js'
import { Picture } from './picture.js'
import { saveFile } from './save-file.js'

interface AttachmentsProps {
  caseId: string
  mailId: string
  files: readonly DeskAttachment[]
  desk: Desk
}

/** What came with a mail: each file with what it is, how large it is, and what it could do. */
export function Attachments({ files, ...mail }: AttachmentsProps) {
  const { to } = useScene()
  const id = useId()
  if (files.length === 0) return null
  return (
    <div class="files">
      <h3 id={id}>{to.text.mail.files}</h3>
      <ul aria-labelledby={id}>
        {files.map(file => (
          <Attachment key={file.index} file={file} {...mail} />
        ))}
      </ul>
    </div>
  )
}

function Attachment({
  file,
  caseId,
  mailId,
  desk,
}: Omit<AttachmentsProps, 'files'> & { file: DeskAttachment }) {
  const { to } = useScene()
  const words = to.text.mail
  const id = useId()
  const [trouble, setTrouble] = useState<Trouble>()
  const [isComing, setComing] = useState(false)
  const danger = fileDanger(file)
  const load = () => desk.files.attachment(caseId, mailId, file.index)
  const save = async () => {
    if (isComing) return
    setComing(true)
    setTrouble(undefined)
    try {
      saveFile(await load(), file.name)
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setComing(false)
    }
  }
  return (
    <li>
      <button
        class="file"
        type="button"
        aria-label={words.save(file.name)}
        aria-describedby={danger ? id : undefined}
        aria-disabled={isComing}
        onClick={save}
      >
        <Icon name="save" />
        <bdi>{file.name}</bdi>
      </button>
      <span class="hint">
        {words.fileKind[fileKind(file)]}, {fileSize(file, to.tag ?? to.text.tag)}
      </span>
      {danger && (
        <p class="danger" id={id}>
          <Icon name="forged" />
          {words.danger[danger]}
        </p>
      )}
      {file.safe && <Picture name={file.name} load={load} />}
      {isComing && <p class="hint">{to.text.loading}</p>}
      {trouble && <TroubleLine trouble={trouble} />}
    </li>
  )
}
