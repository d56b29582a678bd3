const WIDTH = 30

/** Draws a bar, at most once for each percent; does nothing where nobody watches. */
export function createProgress(show: ((text: string) => void) | undefined) {
  let shown = ''
  return {
    tell(what: string, share: number): void {
      const percent = Math.floor(100 * Math.min(1, share))
      const filled = Math.round((WIDTH * percent) / 100)
      const line = `${what} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %`
      if (line !== shown) show?.(line)
      shown = line
    },
    clear: (): void => show?.(''),
  }
}
