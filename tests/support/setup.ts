import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { checkConsole, listenToConsole } from './console.ts'

// Before anything reads the settings. A test that needs files asks for a directory (database.ts,
// template.ts); this one is never made, so that nothing touches the data of a person trying things out.
process.env.NODE_ENV = 'test'
process.env.DATA_DIR = path.join(os.tmpdir(), 'total-place-test-without-directory')
process.env.DEMO = 'off'
// What a test makes go wrong is logged as it should be. LOG_LEVEL=warn shows it.
process.env.LOG_LEVEL ??= 'silent'
for (const name of ['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'APP_URL', 'TRUST_PROXY', 'HOST', 'PORT', 'S3_URL'])
  delete process.env[name]

beforeEach(listenToConsole)
afterEach(checkConsole)
