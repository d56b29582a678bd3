/** Tabs and copy buttons of the snippets. Without this file all snippets are shown, one below the other. */
const list = document.querySelector('.tabs')
const tabs = [...list.querySelectorAll('button')]
const panels = tabs.map(tab => document.getElementById(tab.id.replace('tab-', 'snippet-')))

function choose(chosen) {
  tabs.forEach((tab, index) => {
    const selected = tab === chosen
    tab.setAttribute('aria-selected', String(selected))
    tab.tabIndex = selected ? 0 : -1
    panels[index].hidden = !selected
  })
}

const steps = { ArrowRight: 1, ArrowLeft: -1 }

list.setAttribute('role', 'tablist')
list.setAttribute('aria-labelledby', 'snippets')
list.addEventListener('keydown', event => {
  const step = steps[event.key]
  if (step === undefined) return
  const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length]
  choose(next)
  next.focus()
})
tabs.forEach((tab, index) => {
  tab.setAttribute('role', 'tab')
  tab.setAttribute('aria-controls', panels[index].id)
  tab.addEventListener('click', () => choose(tab))
  panels[index].setAttribute('role', 'tabpanel')
  panels[index].setAttribute('aria-labelledby', tab.id)
  panels[index].querySelector('h3').hidden = true
})
choose(tabs[0])
list.hidden = false

for (const button of document.querySelectorAll('.copy')) {
  const code = button.parentElement.querySelector('code')
  button.hidden = false
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent)
      button.textContent = 'Copied'
    } catch {
      getSelection().selectAllChildren(code)
      button.textContent = 'Selected: copy it'
    }
    setTimeout(() => {
      button.textContent = 'Copy'
    }, 2000)
  })
}
