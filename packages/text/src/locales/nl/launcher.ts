import type { LauncherText } from '../launcher-text.js'

export const launcher: LauncherText = {
  label: 'Praat met een mens',
  about: wait => `ongeveer ${wait}`,
  upTo: wait => `hooguit ${wait}`,
  opens: when => `opent ${when}`,
  closed: 'nu gesloten',
  simulated: 'gesimuleerd',
  units: { hour: 'u', minute: 'min' },
}
