import { defineConfig, devices } from '@playwright/test'
import { findChromium, NO_CHROMIUM } from './scripts/chromium.mjs'
import { WORKERS } from './tests/support/processes.ts'

const executablePath = await findChromium()
if (!executablePath) throw new Error(NO_CHROMIUM)

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  globalSetup: './tests/support/journeys-once.ts',
  // Every worker has a server, a database and a browser of its own.
  workers: WORKERS,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // No test promises how quick the platform is, and a machine may be busy with other things.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Recording every step takes a third of the time. To see how one fails: npx playwright test --trace on <file>
    trace: 'off',
    launchOptions: {
      executablePath,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
