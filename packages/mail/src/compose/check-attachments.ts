import { checkHeader, refused } from './check.js'
import type { OutgoingAttachment } from './types.js'

const mediaType =
  /^[\w.+-]{1,100}\/[\w.+-]{1,100}(?:\s*;\s*[\w-]{1,50}=(?:[\w.:+-]{1,100}|"[\w .:+-]{1,100}"))*$/
const contentId = /^[\x21-\x3b\x3d\x3f-\x7e]{1,200}$/

/** @throws MailError `bad-header-value`, `bad-option` */
export function checkAttachments(attachments: readonly OutgoingAttachment[]): void {
  for (const [index, one] of attachments.entries()) {
    const field = `attachments[${index}]`
    checkHeader(`${field}.filename`, one.filename)
    if (one.filename.trim() === '' || one.filename.length > 255)
      throw refused(
        'bad-option',
        `${field}.filename`,
        `${field}.filename: give a name of 1 to 255 characters`,
      )
    if (one.contentType !== undefined && !mediaType.test(one.contentType))
      throw refused(
        'bad-option',
        `${field}.contentType`,
        `${field}.contentType is "${one.contentType}": give a media type such as application/pdf`,
      )
    if (one.contentId !== undefined && !contentId.test(one.contentId))
      throw refused(
        'bad-option',
        `${field}.contentId`,
        `${field}.contentId is "${one.contentId}": give letters, digits and dots, without spaces or <>`,
      )
  }
}
