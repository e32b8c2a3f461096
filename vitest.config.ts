import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { SHORT_LIVED, WORKERS } from './tests/support/processes.ts'

/** Begun last, one of these would go on alone when everything else is done. */
const LONG =
  /(permissions-(reading|refusing|doing)|security|embedded\.server|load\.server|joining\.server|durability)\.test\.ts$/
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const long = (file: TestSpecification) => LONG.test(file.moduleId)
    return [...sorted.filter(long), ...sorted.filter((file) => !long(file))]
  }
}

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
    maxWorkers: WORKERS,
    sequence: { sequencer: LongFirst },
    // No test promises how quick the platform is, and a machine may be busy with other things.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
