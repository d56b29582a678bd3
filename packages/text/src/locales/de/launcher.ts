import type { LauncherText } from '../launcher-text.js'

export const launcher: LauncherText = {
  label: 'Mit einem Menschen sprechen',
  about: wait => `etwa ${wait}`,
  upTo: wait => `höchstens ${wait}`,
  opens: when => `öffnet ${when}`,
  closed: 'jetzt geschlossen',
  simulated: 'simuliert',
  units: { hour: 'Std.', minute: 'Min.' },
}
