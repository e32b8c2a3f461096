import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'

/** Another process holds the data directory. */
export class DirectoryInUseError extends Error {
  constructor(
    directory: string,
    readonly pid: string,
  ) {
    super(
      `The data directory ${directory} is in use by process ${pid}. Stop that one first, or give this one another DATA_DIR.`,
    )
    this.name = 'DirectoryInUseError'
  }
}

type Place = { of(name: string): string; leave(): void }
const LOCK = '.lock'
const OWNER = '.lock.pid'

/**
 * One process per data directory. The lock is a listening socket, which the kernel takes away when
 * its owner dies, so `kill -9` leaves no lock that holds. (PGlite has none of its own: two processes on
 * one directory silently lose rows.)
 * @returns a function that lets go
 * @throws DirectoryInUseError naming the process, within a second
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  const real = fs.realpathSync(directory)
  fs.chmodSync(real, 0o700)
  const place = placeOf(real)
  try {
    for (let round = 0; round < 40; round++) {
      const unlock = await take(real, place)
      if (unlock) return unlock
      const pid = await ownerOf(real, place)
      if (pid) throw new DirectoryInUseError(real, pid)
      await removeDeadSocket(real, place)
    }
    throw new Error(`Could not lock the data directory ${real}: something keeps taking and dropping its lock.`)
  } catch (error) {
    place.leave()
    throw error
  }
}

/** A socket's path may hold about 100 bytes. Linux has a short name for any open directory. */
function placeOf(real: string): Place {
  if (process.platform === 'win32') {
    const pipe = `\\\\.\\pipe\\total-place-${Buffer.from(real).toString('hex').slice(-64)}`
    return { of: () => pipe, leave() {} }
  }
  if (process.platform !== 'linux')
    return { of: (name) => path.relative(process.cwd(), path.join(real, name)), leave() {} }
  const opened = fs.openSync(real, 'r')
  return { of: (name) => `/proc/self/fd/${opened}/${name}`, leave: () => fs.closeSync(opened) }
}

/** The socket listens before it gets the name of the lock: whoever sees the name sees it alive. */
async function take(real: string, place: Place): Promise<(() => Promise<void>) | null> {
  const mine = process.platform === 'win32' ? LOCK : `${LOCK}.${randomBytes(4).toString('hex')}`
  const server = await listen(place.of(mine))
  if (!server) return null
  const letGo = () =>
    new Promise<void>((resolve) =>
      server.close(() => {
        place.leave()
        resolve()
      }),
    )
  if (process.platform === 'win32') return letGo
  try {
    fs.linkSync(path.join(real, mine), path.join(real, LOCK))
  } catch (error) {
    await new Promise((resolve) => server.close(resolve))
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null
    throw error
  } finally {
    fs.rmSync(path.join(real, mine), { force: true })
  }
  fs.writeFileSync(path.join(real, OWNER), String(process.pid), { mode: 0o600 })
  return () => {
    fs.rmSync(path.join(real, LOCK), { force: true })
    return letGo()
  }
}

function listen(address: string): Promise<net.Server | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((caller) => {
      caller.on('error', () => caller.destroy())
      caller.end(String(process.pid))
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}

/** @returns the owner's process id, null if it is dead */
function ownerOf(real: string, place: Place): Promise<string | null> {
  return new Promise((resolve) => {
    const caller = net.connect(place.of(LOCK))
    let answer = ''
    // A busy owner has not answered yet, but the kernel has: it lives.
    const written = () => resolve(answer || writtenOwner(real))
    caller.setTimeout(500, () => {
      caller.destroy()
      written()
    })
    caller.on('data', (bytes) => {
      answer += bytes
    })
    caller.on('end', written)
    caller.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? resolve(null) : written(),
    )
  })
}

function writtenOwner(real: string): string {
  try {
    return fs.readFileSync(path.join(real, OWNER), 'utf8') || 'unknown'
  } catch {
    return 'unknown'
  }
}

/** Only one starter at a time may remove a dead socket, or it could remove the next owner's live one. */
async function removeDeadSocket(real: string, place: Place): Promise<void> {
  const turn = path.join(real, '.lock.takeover')
  try {
    fs.mkdirSync(turn)
  } catch {
    // Someone else has the turn, or died holding it.
    const age = Date.now() - (fs.statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > 10_000) fs.rmSync(turn, { recursive: true, force: true })
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 20))
    return
  }
  try {
    if ((await ownerOf(real, place)) === null) fs.rmSync(path.join(real, LOCK), { force: true })
  } finally {
    fs.rmSync(turn, { recursive: true, force: true })
  }
}
