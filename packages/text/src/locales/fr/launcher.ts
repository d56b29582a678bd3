import type { LauncherText } from '../launcher-text.js'

export const launcher: LauncherText = {
  label: 'Parler à une personne',
  about: wait => `environ ${wait}`,
  upTo: wait => `${wait} au plus`,
  opens: when => `ouvre ${when}`,
  closed: 'fermé actuellement',
  simulated: 'simulation',
  units: { hour: 'h', minute: 'min' },
}
