import { expect, test } from 'vitest'
import { type Files, faultsOf, NOUNS, readHouse } from './support/house.ts'

const house = (files: Record<string, string>): Files => new Map(Object.entries(files))

test('the house keeps its own rules', () => {
  const files = readHouse()
  expect(files.size).toBeGreaterThan(50)
  expect(faultsOf(files)).toEqual([])
})

test('every noun of the domain has its place in the order', () => {
  const nouns = [...readHouse().keys()]
    .filter((file) => file.startsWith('app/domain/'))
    .map((file) => file.split('/')[2])
  expect(nouns.length).toBeGreaterThan(0)
  expect([...new Set(nouns)].filter((noun) => !NOUNS.includes(noun ?? ''))).toEqual([])
})

const BROKEN: [string, Record<string, string>, RegExp][] = [
  [
    'a noun that knows a later one',
    { 'app/domain/place/a.server.ts': `import { x } from '#app/domain/proposal/x.server.ts'\n` },
    /place comes before proposal/,
  ],
  [
    'a noun that knows a later one by a relative way',
    { 'app/domain/place/a.server.ts': `import { x } from '../proposal/x.server.ts'\n` },
    /place comes before proposal/,
  ],
  [
    'a domain that knows a socket',
    { 'app/domain/place/a.server.ts': `import { room } from '#app/realtime/room.server.ts'\n` },
    /domain may not know realtime/,
  ],
  [
    'a button that asks the database',
    { 'app/ui/button.tsx': `import { db } from '#app/db/database.server.ts'\n` },
    /ui may/,
  ],
  [
    'a page asked by the domain',
    { 'app/domain/place/a.server.ts': `import { L } from '#app/routes/places.tsx'\n` },
    /imports routes/,
  ],
  [
    'a page that takes a part of another page',
    { 'app/routes/places/route.tsx': `import { Card } from '#app/routes/people/card.tsx'\n` },
    /imports routes/,
  ],
  ['a room nobody knows', { 'app/services/a.ts': `import { x } from '#app/ui/x.tsx'\n` }, /no room called services/],
  [
    'a lazy import that goes the wrong way',
    { 'app/document/a.ts': `export const a = () => import('#app/editor/editor.client.tsx')\n` },
    /document may not know editor/,
  ],
  [
    'the database client used elsewhere',
    { 'app/domain/place/a.server.ts': `import { PrismaClient } from '#app/generated/prisma/client.ts'\n` },
    /only db/,
  ],
  [
    'a cycle',
    {
      'app/ui/a.ts': `import { b } from './b.ts'\n`,
      'app/ui/b.ts': `import { c } from './c.ts'\n`,
      'app/ui/c.ts': `import { a } from './a.ts'\n`,
    },
    /a cycle: app\/ui\/a.ts → app\/ui\/b.ts → app\/ui\/c.ts → app\/ui\/a.ts/,
  ],
  [
    'a barrel',
    { 'app/ui/index.ts': `// all of it\nexport { a } from './a.ts'\nexport type { B } from './b.ts'\n` },
    /is a barrel/,
  ],
  ['a file that passes everything on', { 'app/ui/all.ts': `export * from './a.ts'\nconst x = 1\n` }, /is a barrel/],
  ['a default export', { 'app/ui/a.tsx': 'export default function A() {}\n' }, /default export/],
  ['a file nobody can read in one go', { 'app/ui/a.ts': 'const x = 1\n'.repeat(351) }, /351 lines/],
  ['a gate that grows', { 'server.ts': 'go()\n'.repeat(91) }, /server.ts has 91 lines/],
  ['a gate that knows the app', { 'server.ts': `import { gate } from './app/web/gate.server.ts'\n` }, /two copies/],
  [
    'a file a browser would get, with the database in it',
    { 'app/domain/place/permissions.ts': `import { db } from '#app/db/database.server.ts'\n` },
    /must end in \.server/,
  ],
  ['a secret in a shared file', { 'app/ui/a.ts': `import { readFileSync } from 'node:fs'\n` }, /must end in \.server/],
  [
    'a form that is checked in every reader’s browser',
    { 'app/domain/place/form.ts': `import { z } from 'zod'\n` },
    /imports zod/,
  ],
  [
    'a part of a page that takes server code with it',
    { 'app/routes/places/card.tsx': `import { findPlace } from '#app/domain/place/place.server.ts'\n` },
    /name it \.server too/,
  ],
  [
    'an editor sent to readers',
    { 'app/editor/toolbar.tsx': `import { $getRoot } from 'lexical'\n` },
    /must end in \.client/,
  ],
]

for (const [what, files, fault] of BROKEN)
  test(`is not taken: ${what}`, () => {
    expect(faultsOf(house(files)).join('\n')).toMatch(fault)
  })

const FINE: [string, Record<string, string>][] = [
  ['an earlier noun', { 'app/domain/proposal/a.server.ts': `import { x } from '#app/domain/place/x.server.ts'\n` }],
  [
    'types of the database',
    { 'app/domain/place/a.ts': `import type { Prisma } from '#app/generated/prisma/client.ts'\n` },
  ],
  [
    'a page that asks the domain',
    { 'app/routes/places.tsx': `import { x } from '#app/domain/place/x.server.ts'\nexport default function P() {}\n` },
  ],
  [
    'a gate that knows the type of the entry',
    { 'server.ts': `type Entry = typeof import('./app/entry.server.tsx')\n` },
  ],
  [
    'words about an import',
    { 'app/ui/a.ts': `// import { db } from '#app/db/database.server.ts'\nexport const a = 1\n` },
  ],
]
for (const [what, files] of FINE)
  test(`is taken: ${what}`, () => {
    expect(faultsOf(house(files))).toEqual([])
  })
