import type { LauncherText } from '../launcher-text.js'

export const launcher: LauncherText = {
  label: 'Keskustele ihmisen kanssa',
  about: wait => `noin ${wait}`,
  upTo: wait => `enintään ${wait}`,
  opens: when => `avataan ${when}`,
  closed: 'nyt suljettu',
  simulated: 'simuloitu',
  units: { hour: 'h', minute: 'min' },
}
