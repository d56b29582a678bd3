import { useMemo } from 'preact/hooks'

interface TrustedHtmlPolicy {
  createHTML(html: string): string
}

declare global {
  interface Window {
    /** Where the browser knows Trusted Types; what a policy makes is typed as the text that it stands for. */
    trustedTypes?: {
      createPolicy(name: string, rules: { createHTML: (html: string) => string }): TrustedHtmlPolicy
    }
  }
}

/** The policy of the document in the frame, on top of the page's, which it inherits: pictures of its own, and styles. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * A mail's HTML as a document of its own. The server has made it from an allow-list; the frame is the second wall: without
 * scripts, without an origin, without the network. Mails are made for white paper, in the dark as well.
 */
function documentOf(html: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"></head><body style="color-scheme: light; margin: 16px; background-color: #fff; color: #16211d; font: 16px/1.45 system-ui, sans-serif; overflow-wrap: anywhere" dir="auto">${html}</body></html>`
}

let trusted: TrustedHtmlPolicy | undefined

/** The only HTML that this desk makes of a text, for a frame in which nothing can run. */
function forFrame(html: string): string {
  trusted ??= window.trustedTypes?.createPolicy('presszero-mail', { createHTML: documentOf }) ?? {
    createHTML: documentOf,
  }
  return trusted.createHTML(html)
}

interface MailFrameProps {
  html: string
  title: string
}

/** Links open in a tab of their own, which is a page like any other and knows nothing of this one. */
export function MailFrame({ html, title }: MailFrameProps) {
  // What is trusted is a new thing each time, and a frame that gets a new document begins anew.
  const srcdoc = useMemo(() => forFrame(html), [html])
  return (
    <iframe
      class="mail-frame"
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerpolicy="no-referrer"
      srcdoc={srcdoc}
    />
  )
}
