import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { closeDatabase, databasePool, openDatabase } from '#app/db/database.server.ts'
import { SHORT_LIVED } from './processes.ts'
import { temporaryDirectory } from './template.ts'

export type TestServer = {
  /** http://127.0.0.1:<port> */
  url: string
  pid: number
  /** Everything it has printed so far. */
  said(): string
  /** As an administrator stops it. @returns the exit code */
  stop(): Promise<number | null>
  /** As a power cut stops it. */
  kill(): Promise<void>
}

/** Only what a machine gives any process: no setting of the person running the tests leaks in. */
export const BARE = Object.fromEntries(
  ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMPDIR'].map((name) => [name, process.env[name]]),
)

/** Runs the built platform with these settings and nothing else. */
export function spawnServer(settings: Record<string, string>): ChildProcess {
  if (!fs.existsSync('build/server.js')) throw new Error('The platform is not built: run npm run build first')
  const env = { ...BARE, NODE_ENV: 'production' as const, HOST: '127.0.0.1', PORT: '0', ...settings }
  return spawn(process.execPath, [...SHORT_LIVED, 'build/server.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/**
 * Starts the built platform on a free port, and waits until it can be visited.
 * @throws with what it printed, when it ends or is silent for three minutes instead
 */
export async function startServer(settings: Record<string, string>): Promise<TestServer> {
  const child = spawnServer(settings)
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    const tooLong = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The server did not start within three minutes:\n${said}`))
    }, 180_000)
    const listen = (bytes: Buffer) => {
      said += bytes
      const at = /Total Place is at (\S+)/.exec(said)
      if (!at?.[1]) return
      clearTimeout(tooLong)
      resolve(at[1])
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(tooLong)
      reject(new Error(`The server ended with ${code}:\n${said}`))
    })
  })
  const finish = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    return ended
  }
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said,
    stop: () => finish('SIGTERM'),
    kill: async () => void (await finish('SIGKILL')),
  }
}

const CACHE = '.cache'
const demonstrationDirectory = () =>
  path.resolve(CACHE, `demonstration-${fs.readFileSync('build/.made-from', 'utf8').slice(0, 16)}`)

/** Starts the platform once on an empty directory, so that every server of a journey begins with a copy of it. */
export async function prepareDemonstration(): Promise<void> {
  const ready = demonstrationDirectory()
  if (fs.existsSync(ready)) return
  fs.mkdirSync(CACHE, { recursive: true })
  for (const old of fs.readdirSync(CACHE).filter((name) => name.startsWith('demonstration-')))
    fs.rmSync(path.join(CACHE, old), { recursive: true, force: true })
  const made = fs.mkdtempSync(path.join(CACHE, 'demonstration-being-made-'))
  const server = await startServer({ DATA_DIR: path.resolve(made), LOG_LEVEL: 'warn' })
  await server.stop()
  await addUnsubscribeKeys(path.resolve(made))
  fs.renameSync(made, ready)
}

/** Keys stand in mails only, and are random: these two are known, of somebody who gets mail and of somebody who ended it. */
export const UNSUBSCRIBE_KEYS = { open: 'known-to-the-tests', ended: 'known-to-the-tests-and-ended' }
async function addUnsubscribeKeys(DATA_DIR: string): Promise<void> {
  await openDatabase(() => {}, { DATA_DIR })
  await databasePool().query(
    `INSERT INTO "DigestPlan" ("practitionerId", "unsubscribeKey", "rhythm")
     SELECT id, CASE email WHEN 'practitioner@example.org' THEN $1 ELSE $2 END,
       CASE email WHEN 'practitioner@example.org' THEN NULL ELSE 'never'::"MailRhythm" END
     FROM "Practitioner" WHERE email IN ('practitioner@example.org', 'responder@example.org')`,
    [UNSUBSCRIBE_KEYS.open, UNSUBSCRIBE_KEYS.ended],
  )
  await closeDatabase()
}

/** @returns a data directory of one's own, with the demonstration community in it */
export function copyDemonstration(): { DATA_DIR: string; remove(): void } {
  const DATA_DIR = temporaryDirectory()
  const withoutLock = (file: string) => path.basename(file) !== '.lock'
  const mode = fs.constants.COPYFILE_FICLONE
  fs.cpSync(demonstrationDirectory(), DATA_DIR, { recursive: true, mode, filter: withoutLock })
  return { DATA_DIR, remove: () => fs.rmSync(DATA_DIR, { recursive: true, force: true }) }
}
