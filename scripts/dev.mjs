// Development: pages reload as they are edited; connections and the open database are kept.
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const made = spawnSync(process.execPath, ['scripts/generate.mjs'], { stdio: 'inherit' })
if (made.status !== 0) process.exit(made.status ?? 1)

const server = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
