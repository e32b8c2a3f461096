// Do prisma/migrations and prisma/schema.prisma say the same? Needs a PostgreSQL server (TEST_DATABASE_URL): the
// migrations are applied there to a database made for it and dropped again.
import { fileURLToPath } from 'node:url'
import { testServer } from './postgres.mjs'
import { node } from './steps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
process.exitCode = await node(
  'node_modules/prisma/build/index.js',
  ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--exit-code'],
  {
    DATABASE_URL: await testServer(),
    // Prisma's own engine would have to be downloaded; this one is installed with the development packages.
    PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(new URL('prisma-schema-engine.mjs', import.meta.url)),
    CHECKPOINT_DISABLE: '1',
  },
)
