// Every test: unit, database and sockets in Vitest, journeys in a real Chromium. Ends in "N passed, N failed".
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findChromium, NO_CHROMIUM } from './chromium.mjs'
import { isBuilt } from './fingerprint.mjs'
import { countPlaywright, countVitest, finish, node } from './steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const REPORTS = '.cache/reports'

const chromium = await findChromium()
if (!chromium) {
  console.error(NO_CHROMIUM)
  process.exit(1)
}
// The built platform is what the journeys visit; it brings the database client with it.
if (!(await isBuilt())) {
  const code = await node('scripts/build.mjs')
  if (code !== 0) process.exit(code)
} else if ((await node('scripts/generate.mjs')) !== 0) process.exit(1)

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const vitest = await node('node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORTS}/vitest.json`,
])
const playwright = await node('node_modules/@playwright/test/cli.js', ['test', '--reporter=line,json'], {
  CHROMIUM: chromium,
  PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/playwright.json`,
})
finish([countVitest(`${REPORTS}/vitest.json`, vitest), countPlaywright(`${REPORTS}/playwright.json`, playwright)])
