import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'

const SOURCES = [
  'app',
  'demo',
  'prisma',
  'public',
  'scripts/build.mjs',
  'server.ts',
  'vite.config.ts',
  'package-lock.json',
]

/** One word for everything the build is made from: when it differs, the build is out of date. */
export async function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES) await add(source)
  return hash.digest('hex')

  async function add(path) {
    if (path === 'app/generated') return
    const entries = await readdir(path, { withFileTypes: true }).catch((error) => {
      if (error.code === 'ENOTDIR') return null
      if (error.code === 'ENOENT') return []
      throw error
    })
    if (entries === null) {
      hash
        .update(path)
        .update('\0')
        .update(await readFile(path))
      return
    }
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) await add(`${path}/${name}`)
  }
}

/** Whether what is built was made from these sources. An installation without sources runs what it was given. */
export async function isBuilt() {
  if (!existsSync('build/server.js') || !existsSync('build/.made-from')) return false
  return !existsSync('vite.config.ts') || (await readFile('build/.made-from', 'utf8')) === (await fingerprint())
}
