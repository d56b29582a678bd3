/** Gives a mail the height of what it holds, and keeps the lists up to date while a mail is read or answered. */
const frame = document.querySelector('iframe')

function fit() {
  const root = frame.contentDocument?.documentElement
  if (root) frame.height = root.scrollHeight + 2
}

if (frame) {
  frame.addEventListener('load', fit)
  addEventListener('resize', fit)
  fit()
}

async function refresh() {
  const response = await fetch(location.href)
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  const focused = document.activeElement?.getAttribute('href')
  for (const part of ['.addresses', '.list']) {
    document.querySelector(part).replaceWith(fresh.querySelector(part))
  }
  if (focused) document.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus()
}

new EventSource('/live').addEventListener('mail', refresh)
