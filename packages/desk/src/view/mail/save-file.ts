/** So long a browser may take to begin with the file. */
const STARTS_WITHIN_MS = 60_000

/** Hands bytes to the browser as a download, whatever they are: nothing of it is opened in this page. */
export function saveFile(bytes: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), STARTS_WITHIN_MS)
}
