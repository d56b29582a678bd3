import { fileURLToPath } from 'node:url'

/**
 * The folder with the desk's built files, absolute: `createPressZero({ desk: { directory: deskDirectory } })`.
 * The same folder from `src/` as from `dist/`, since both lie directly in the package.
 */
export const deskDirectory: string = fileURLToPath(new URL('../dist/app', import.meta.url))
