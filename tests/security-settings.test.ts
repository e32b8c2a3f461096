import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
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
  [{ MAIL_FROM: 'xyz' }, ['MAIL_FROM']],
  [{ MAIL_FROM: 'Total Place' }, ['MAIL_FROM']],
  [{ MAIL_FROM: 'a@example.org, b@example.org' }, ['MAIL_FROM']],
  [{ MAIL_FROM: 'Total Place <hello@example.org' }, ['MAIL_FROM']],
  [{ MAIL_FROM: 'Total Place <hello@example.org>\nBcc: everybody@example.org' }, ['MAIL_FROM']],
  [{ HOST: '0.0.0.0' }, ['APP_URL']],
  [{ HOST: '::' }, ['APP_URL']],
  [{ HOST: 'totalplace.example.org' }, ['APP_URL']],
  [{ HOST: '127.0.0.1.example.org' }, ['APP_URL']],
  [{ TRUST_PROXY: '1' }, ['APP_URL']],
  [{ DEMO: 'yes' }, ['DEMO']],
  [{ DEMO: 'false' }, ['DEMO']],
  [{ TRUST_PROXY: 'true' }, ['TRUST_PROXY']],
  [{ TRUST_PROXY: '-1' }, ['TRUST_PROXY']],
  [{ TRUST_PROXY: '11', APP_URL: 'https://x.example.org' }, ['TRUST_PROXY']],
  [{ TRUST_PROXY: '1.5' }, ['TRUST_PROXY', 'APP_URL']],
  [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
  [{ NODE_ENV: 'prod' }, ['NODE_ENV']],
  [{ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' }, ['PORT', 'DEMO', 'LOG_LEVEL']],
  // One fault may not keep another from being told, whatever kind it is of.
  [{ PORT: 'x', SMTP_URL: 'smtp://mail.example.org' }, ['PORT', 'MAIL_FROM', 'APP_URL']],
  [{ PORT: 'x', HOST: '0.0.0.0', MAIL_FROM: 'xyz' }, ['PORT', 'APP_URL', 'MAIL_FROM']],
  [
    { PORT: 'x', APP_URL: 'x', DATABASE_URL: 'x://u:secret-five@h', SMTP_URL: 'x', DEMO: 'x', TRUST_PROXY: 'x' },
    ['PORT', 'APP_URL', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'DEMO', 'TRUST_PROXY'],
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

/** What may be given. */
const FINE: Record<string, string>[] = [
  {},
  { HOST: 'localhost' },
  { HOST: '::1' },
  { HOST: '127.0.1.1' },
  { HOST: '0.0.0.0', APP_URL: 'https://totalplace.example.org' },
  { TRUST_PROXY: '0' },
  { TRUST_PROXY: '1', APP_URL: 'https://totalplace.example.org/' },
  { MAIL_FROM: 'hello@example.org' },
  { MAIL_FROM: 'Total Place <hello@example.org>' },
  { PORT: '', APP_URL: '' },
]
test.each(FINE)('%j is taken', (settings) => {
  expect(() => readSettings(settings as NodeJS.ProcessEnv)).not.toThrow()
})

async function endedWith(child: ChildProcess) {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes) => {
      said += bytes
    })
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, said }
}

test('a server that is set wrongly lists every fault at once, touches nothing, and ends', async () => {
  const wrong = { PORT: 'x', DEMO: 'maybe', DATABASE_URL: 'mysql://user:secret-six@host/db', TRUST_PROXY: 'all' }
  const DATA_DIR = path.join(temporaryDirectory(), 'never-made')
  const { code, said } = await endedWith(spawnServer({ DATA_DIR, ...wrong }))
  expect(code).toBe(1)
  for (const name of Object.keys(wrong)) expect(said).toMatch(new RegExp(`- ${name} `))
  expect(said).not.toContain('secret-six')
  expect(said).not.toMatch(/\n\s+at /)
  expect(fs.existsSync(DATA_DIR)).toBe(false)
})

test('what is not built yet is not built either: settings come first', async () => {
  const root = temporaryDirectory()
  for (const what of ['scripts', 'package.json', 'app/settings.server.ts'])
    fs.cpSync(what, path.join(root, what), { recursive: true })
  fs.symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { ...process.env, PORT: 'x' } })
  const { code, said } = await endedWith(child)
  expect(code).toBe(1)
  expect(said).toMatch(/- PORT /)
  expect(said).not.toContain('Building')
  expect(fs.existsSync(path.join(root, 'build'))).toBe(false)
  fs.rmSync(root, { recursive: true })
})
