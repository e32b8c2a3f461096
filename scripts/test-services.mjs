// The tests of database and sockets again, on a real PostgreSQL server, and what only such a server can show.
// Without the server this fails. Ends in "N passed, N failed".
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './fingerprint.mjs'
import { testServer } from './postgres.mjs'
import { countVitest, finish, node } from './steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const REPORT = '.cache/reports/services.json'
const TEST_DATABASE_URL = await testServer()
if (!(await isBuilt())) {
  const code = await node('scripts/build.mjs')
  if (code !== 0) process.exit(code)
}
rmSync(REPORT, { force: true })
mkdirSync('.cache/reports', { recursive: true })
const code = await node(
  'node_modules/vitest/vitest.mjs',
  [
    'run',
    '--config',
    'vitest.services.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ],
  { TEST_DATABASE_URL },
)
finish([countVitest(REPORT, code)])
