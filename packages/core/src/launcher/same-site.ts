/**
 * Whether a request from the page to the server surely stays within one site. Without the public suffix list the
 * common ending of two hosts proves nothing (`a.co.uk` and `b.co.uk`, `a.github.io` and `b.github.io`), so that only
 * this counts: the same host, whatever the port, or a host below the page's own, `www.` left off: `help.shop.test` for
 * a page on `shop.test` or `www.shop.test`. The scheme has to be the same. What is not surely the same site is not
 * asked before the person acts.
 */
export function sameSite(pageUrl: string, serverUrl: string): boolean {
  const page = new URL(pageUrl)
  const server = new URL(serverUrl, pageUrl)
  if (page.protocol !== server.protocol || !page.protocol.startsWith('http')) return false
  return server.hostname === page.hostname || isBelow(server.hostname, page.hostname.replace(/^www\./, ''))
}

/** Nothing is below a single label such as `com`, nor below an IP address. */
function isBelow(host: string, parent: string): boolean {
  return parent.includes('.') && !/^[\d.]+$/.test(parent) && host.endsWith(`.${parent}`)
}
