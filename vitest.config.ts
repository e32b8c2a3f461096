import { defineConfig } from 'vitest/config'
import { SHORT_LIVED } from './tests/support/short-lived.ts'

// Deliberately without the Remix plugin: it would take every test for a page of the platform.
export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/journeys/**', 'node_modules/**'],
    globalSetup: ['tests/support/setup-once.ts'],
    setupFiles: ['tests/support/setup.ts'],
    // A process for each file: the embedded database starts a thread of its own in it, and its settings are its own.
    pool: 'forks',
    isolate: true,
    execArgv: SHORT_LIVED,
    maxWorkers: 2,
    // No test promises how quick the platform is, and a machine may be busy with other things.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
