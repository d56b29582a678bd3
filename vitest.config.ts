import { defineConfig } from 'vitest/config'

// Tests import sources through the `@presszero/source` condition: no build is needed first.
const conditions = ['@presszero/source']
const resolve = { conditions: [...conditions, 'module', 'browser', 'development|production'] }
const ssr = { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } }

// Journeys meet the packages as they are built, one browser at a time.
const journeys = (name: string, files: { include: string[]; exclude?: string[] }) => ({
  test: {
    name,
    ...files,
    environment: 'node' as const,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})

// What takes milliseconds may take seconds where others keep the machine busy; only what hangs is to fail.
const testTimeout = 30_000

export default defineConfig({
  test: {
    projects: [
      {
        resolve: ssr.resolve,
        ssr,
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout,
          include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['packages/{element,react,vue,desk}/**'],
        },
      },
      {
        resolve,
        ssr: { resolve },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          testTimeout,
          include: ['packages/{element,react,vue,desk}/src/**/*.test.{ts,tsx}'],
        },
      },
      journeys('journeys', { include: ['examples/*/test/**/*.test.ts'], exclude: ['**/packed/**'] }),
      journeys('packed', { include: ['examples/*/test/packed/**/*.test.ts'] }),
    ],
  },
})
