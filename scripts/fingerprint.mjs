import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'

const SOURCES = [
  'app',
  'demo',
  'prisma',
  'public',
  'scripts/build.mjs',
  'scripts/bundled-settings.mjs',
  'server.ts',
  'vite.config.ts',
  'package-lock.json',
]

/** One word for everything the build is made from: when it differs, the build is out of date. */
export async function fingerprint() {
  const paths = (await Promise.all(SOURCES.map(filesIn))).flat()
  const texts = await Promise.all(paths.map((path) => readFile(path)))
  const hash = createHash('sha256')
  for (const [at, text] of texts.entries()) hash.update(`${paths[at]}\0`).update(text)
  return hash.digest('hex')
}

/** The files of a folder and the folders in it, in an order that is the same everywhere; or the file itself. */
async function filesIn(path) {
  if (path === 'app/generated') return []
  const entries = await readdir(path, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (entries === null) return [path]
  const names = entries.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1))
  return (await Promise.all(names.map((name) => filesIn(`${path}/${name}`)))).flat()
}

/** Whether what is built was made from these sources. An installation without sources runs what it was given. */
export async function isBuilt() {
  if (!existsSync('build/server.js') || !existsSync('build/.made-from')) return false
  return !existsSync('vite.config.ts') || (await readFile('build/.made-from', 'utf8')) === (await fingerprint())
}
