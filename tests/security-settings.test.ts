import { expect, test } from 'vitest'
import { readSettings, SettingsError } from '#app/settings.server.ts'
import { spawnServer } from './support/server.ts'
import { temporaryDirectory } from './support/template.ts'

/** What somebody may get wrong, and what is named. */
const BROKEN: [Record<string, string>, string[]][] = [
  [{ PORT: 'three thousand' }, ['PORT']],
  [{ PORT: '-1' }, ['PORT']],
  [{ PORT: '65536' }, ['PORT']],
  [{ PORT: '80.5' }, ['PORT']],
  [{ PORT: 'NaN' }, ['PORT']],
  [{ APP_URL: 'totalplace.example.org' }, ['APP_URL']],
  [{ APP_URL: 'ftp://totalplace.example.org' }, ['APP_URL']],
  [{ APP_URL: 'https://totalplace.example.org/app' }, ['APP_URL']],
  [{ APP_URL: 'https://totalplace.example.org?x=1' }, ['APP_URL']],
  [{ APP_URL: 'javascript:alert(1)' }, ['APP_URL']],
  [{ APP_URL: 'https://user:secret-one@totalplace.example.org' }, ['APP_URL']],
  [{ DATABASE_URL: 'mysql://user:secret-two@host/db' }, ['DATABASE_URL']],
  [{ DATABASE_URL: 'host/db' }, ['DATABASE_URL']],
  [{ DATABASE_URL: 'user:secret-three@host' }, ['DATABASE_URL']],
  [{ SMTP_URL: 'http://mail.example.org', MAIL_FROM: 'a@example.org', APP_URL: 'https://x.example.org' }, ['SMTP_URL']],
  [{ SMTP_URL: 'smtp://mail.example.org' }, ['MAIL_FROM', 'APP_URL']],
  [{ SMTP_URL: 'smtp://mail.example.org', APP_URL: 'https://x.example.org' }, ['MAIL_FROM']],
  [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@example.org' }, ['APP_URL']],
  [{ SMTP_URL: 'u:secret-four@mail', MAIL_FROM: 'a@example.org', APP_URL: 'https://x.example.org' }, ['SMTP_URL']],
  [{ MAIL_FROM: 'x' }, ['MAIL_FROM']],
  [{ DEMO: 'yes' }, ['DEMO']],
  [{ DEMO: 'false' }, ['DEMO']],
  [{ TRUST_PROXY: 'true' }, ['TRUST_PROXY']],
  [{ TRUST_PROXY: '-1' }, ['TRUST_PROXY']],
  [{ TRUST_PROXY: '11' }, ['TRUST_PROXY']],
  [{ TRUST_PROXY: '1.5' }, ['TRUST_PROXY']],
  [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
  [{ NODE_ENV: 'prod' }, ['NODE_ENV']],
  [{ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' }, ['PORT', 'DEMO', 'LOG_LEVEL']],
  [
    { PORT: 'x', APP_URL: 'x', DATABASE_URL: 'x://u:secret-five@h', SMTP_URL: 'x', DEMO: 'x', TRUST_PROXY: 'x' },
    ['PORT', 'APP_URL', 'DATABASE_URL', 'SMTP_URL', 'DEMO', 'TRUST_PROXY'],
  ],
]
const secretsIn = (settings: Record<string, string>) => JSON.stringify(settings).match(/secret-\w+/g) ?? []

test.each(BROKEN)('%j is refused, naming what is wrong', (settings, named) => {
  let fault: unknown
  try {
    readSettings(settings as NodeJS.ProcessEnv)
  } catch (error) {
    fault = error
  }
  expect(fault).toBeInstanceOf(SettingsError)
  const { faults, message } = fault as SettingsError
  expect([...new Set(faults.map((line) => line.split(' ')[0]))].sort()).toEqual([...named].sort())
  for (const secret of secretsIn(settings)) expect(message).not.toContain(secret)
})

test('a server that is set wrongly lists every fault at once, touches nothing, and ends', async () => {
  const wrong = { PORT: 'x', DEMO: 'maybe', DATABASE_URL: 'mysql://user:secret-six@host/db', TRUST_PROXY: 'all' }
  const child = spawnServer({ DATA_DIR: temporaryDirectory(), ...wrong })
  let said = ''
  child.stdout?.on('data', (bytes) => {
    said += bytes
  })
  child.stderr?.on('data', (bytes) => {
    said += bytes
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(code).toBe(1)
  for (const name of Object.keys(wrong)) expect(said).toMatch(new RegExp(`- ${name} `))
  expect(said).not.toContain('secret-six')
  expect(said).not.toMatch(/\n\s+at /)
})
