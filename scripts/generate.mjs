// Makes the Prisma client. The engine named here is never run by `generate`; naming an existing
// file keeps the Prisma CLI from trying to download one.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url)), 'generate', '--no-hints'],
  {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env, CHECKPOINT_DISABLE: '1' },
  },
)
if (status !== 0) process.stderr.write(stdout + stderr)
process.exit(status ?? 1)
