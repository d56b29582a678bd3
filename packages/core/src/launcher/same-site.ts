/**
 * Whether a request from the page to the server surely stays within one site. Without the public suffix list the
 * common ending of two hosts proves nothing (`a.co.uk` and `b.co.uk`, `a.github.io` and `b.github.io`), so that only
 * this counts: the same host, whatever the port, or a host below the page's own, `www.` left off: `help.shop.test` for
 * a page on `shop.test` or `www.shop.test`. The scheme has to be the same. What is not surely the same site is not
 * asked before the person acts.
 * @throws {TypeError} when one of them is no URL
 */
export function sameSite(pageUrl: string, serverUrl: string): boolean {
  const page = new URL(pageUrl)
  const server = new URL(serverUrl, page)
  const own = page.hostname.replace(/^www\./, '')
  return (
    page.protocol === server.protocol &&
    (server.hostname === page.hostname || (own.includes('.') && server.hostname.endsWith(`.${own}`)))
  )
}
