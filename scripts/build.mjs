// Builds everything that runs: the database client, the app for the browser and the server, and the front gate.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { SETTINGS } from './bundled-settings.mjs'
import { fingerprint } from './fingerprint.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

if (!existsSync('node_modules/vite')) {
  console.error(
    'The tools to build with are not installed (NODE_ENV=production leaves them out). Run: npm ci --include=dev && npm run build',
  )
  process.exit(1)
}

const run = (file, ...parameters) => {
  const { status } = spawnSync(process.execPath, [file, ...parameters], {
    stdio: ['ignore', process.env.VERBOSE ? 'inherit' : 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) process.exit(status ?? 1)
}

const started = Date.now()
const made = await fingerprint()
console.log('Building: database client')
run('scripts/generate.mjs')
console.log('Building: pages')
run('node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error')
// As small as they get, once: every reader loads these, and packing them anew for each is slower and larger.
for (const name of await readdir('build/client/assets'))
  if (/\.(js|css|svg)$/.test(name)) {
    const file = `build/client/assets/${name}`
    await writeFile(`${file}.br`, await promisify(brotliCompress)(await readFile(file)))
  }
console.log('Building: server')
const { build } = await import('esbuild')
await build({
  entryPoints: ['server.ts'],
  outfile: 'build/server.js',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['./app/*', 'vite'],
  logLevel: 'warning',
})
await build(SETTINGS)
await writeFile('build/.made-from', made)
console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
