import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DiskFullError } from '#app/db/errors.ts'
import type { Store } from './store.ts'

const KEY = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/

/** Files in a folder, readable by the platform's own user alone. */
export function diskStore(folder: string): Store {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('a key of the store may hold only letters, digits, "-" and "/"')
    return join(folder, key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      const unfinished = `${path}.${randomUUID()}`
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await write(unfinished, bytes)
        await rename(unfinished, path)
        await settle(dirname(path))
      } catch (error) {
        await rm(unfinished, { force: true })
        if (isFull(error)) throw new DiskFullError()
        throw error
      }
    },
    get: (key) => readFile(pathOf(key)).catch(nullWhenMissing),
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name in a folder outlives a power cut only when the folder is written, too. */
async function settle(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code
const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')
function nullWhenMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}
