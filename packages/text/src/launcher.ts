export { type LauncherReader, launcherLabel, launcherWait } from './phrase/launcher.js'
