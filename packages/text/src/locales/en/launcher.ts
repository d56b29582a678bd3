import type { LauncherText } from '../launcher-text.js'

export const launcher: LauncherText = {
  label: 'Talk to a person',
  about: wait => `about ${wait}`,
  upTo: wait => `up to ${wait}`,
  opens: when => `opens ${when}`,
  closed: 'closed now',
  simulated: 'simulated',
  units: { hour: 'h', minute: 'min' },
}
