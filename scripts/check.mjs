// What needs no running platform: types, style, the house's import rules, one copy of what must be one, the schema.
// Every check runs, whatever the others say; ends in "N passed, N failed".
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { finish, node, run } from './steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const CHECKS = {
  'database client': () => node('scripts/generate.mjs'),
  types: () => node('node_modules/typescript7/bin/tsc', ['--noEmit']),
  'lint and format': () => node('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  'who may import whom, and sizes': () =>
    node('node_modules/vitest/vitest.mjs', ['run', '--config', 'vitest.plain.config.ts', 'tests/architecture.test.ts']),
  'one copy of yjs and lexical': () => oneCopyOf(/^(yjs|lexical|@lexical\/[^/]+|react|react-dom)$/),
  schema: () =>
    node('node_modules/prisma/build/index.js', ['validate'], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
    }),
  'shell scripts': () => run('bash', ['-n', '.ci/run']),
}

/** Two copies of one of these, and shared text silently falls apart. */
function oneCopyOf(name) {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const copies = new Map()
  for (const where of Object.keys(packages)) {
    const own = where.split('node_modules/').at(-1)
    if (name.test(own)) copies.set(own, [...(copies.get(own) ?? []), where])
  }
  const double = [...copies].filter(([, places]) => places.length > 1)
  for (const [own, places] of double) console.error(`${own} is installed ${places.length} times: ${places.join(', ')}`)
  const versions = new Set(
    [...copies.keys()].filter((n) => n.includes('lexical')).map((n) => packages[`node_modules/${n}`]?.version),
  )
  if (versions.size > 1) console.error(`Lexical's packages are of different versions: ${[...versions].join(', ')}`)
  return copies.size === 0 || double.length > 0 || versions.size > 1 ? 1 : 0
}

const counts = []
for (const [name, check] of Object.entries(CHECKS)) {
  const code = await check()
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  counts.push({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })
}
finish(counts)
