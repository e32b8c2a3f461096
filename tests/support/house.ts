import fs from 'node:fs'
import path from 'node:path'

/** Path from the root of the repository → text. */
export type Files = Map<string, string>
type Import = { from: string; to: string; typeOnly: boolean; names: string }

/** Nouns of the field, each may know those before it. */
export const NOUNS = [
  'activity',
  'place',
  'practitioner',
  'community',
  'watch',
  'attachment',
  'manuscript',
  'discussion',
  'thread',
  'finding',
  'spend',
  'case-study',
  'proposal',
  'guide',
  'moderation',
  'search',
  'notification',
]

/** Who may import whom: a room, and the rooms (or single files) it may know. See app/README.md. */
export const MAY_IMPORT: Record<string, string[]> = {
  db: [],
  document: [],
  ui: ['files/limits.ts'],
  files: ['db/errors.ts', 'db/remember.ts'],
  domain: ['db', 'document', 'files'],
  mail: ['db'],
  auth: ['domain/activity', 'domain/place', 'domain/practitioner', 'db', 'files', 'mail'],
  web: [
    'auth',
    'ui',
    'domain/practitioner',
    'domain/activity',
    'db/errors.ts',
    'db/health.server.ts',
    'db/remember.ts',
  ],
  realtime: ['domain', 'auth', 'document', 'ui/drafts.ts', 'ui/hue.ts', 'db/errors.ts', 'db/remember.ts'],
  editor: [
    'document',
    'ui',
    'files/limits.ts',
    'realtime/protocol.ts',
    'realtime/limits.ts',
    'realtime/page.ts',
    'realtime/standing.ts',
    'realtime/socket-provider.client.ts',
    'realtime/news.client.ts',
    'realtime/kept-words.client.ts',
  ],
  routes: ['domain', 'web', 'auth', 'ui', 'editor', 'document', 'mail', 'files'],
}
/** Files at the door, above every room; and files under every room of the server. */
const DOORS = new Set(['app/entry.server.tsx', 'app/entry.client.tsx', 'app/root.tsx', 'app/routes.ts'])
const FOUNDATIONS = new Set(['app/settings.server.ts', 'app/log.server.ts'])

const MAY_DEFAULT =
  /^(app\/routes\/.*|app\/root\.tsx|app\/routes\.ts|app\/entry\.server\.tsx|[^/]+\.config\.ts|tests\/support\/journeys-once\.ts)$/
const LINES = { 'server.ts': 90 } as Record<string, number>
const MOST_LINES = 350

/** Every way in which these files break the rules of the house, one sentence each. */
export function faultsOf(files: Files): string[] {
  const imports = [...files].filter(([file]) => isOurs(file)).flatMap(([file, text]) => importsOf(file, text))
  return [
    ...imports.filter(({ from }) => !isTest(from)).flatMap(directionFault),
    ...imports.flatMap(namingFault),
    ...cyclesAmong(imports),
    ...[...files].filter(([file]) => isOurs(file)).flatMap(([file, text]) => shapeFaults(file, text)),
    ...gateFaults(files),
  ]
}

const isOurs = (file: string) =>
  /^(app|demo|tests|scripts)\/|^server\.ts$/.test(file) && !file.startsWith('app/generated/')
const isTest = (file: string) => file.startsWith('tests/') || /\.test\.tsx?$/.test(file)
const isRoute = (file: string) => file.startsWith('app/routes/')
const roomOf = (file: string) => file.split('/')[1] ?? ''
const nounOf = (file: string) => file.split('/')[2] ?? ''

function directionFault({ from, to, typeOnly }: Import): string[] {
  if (!to.startsWith('app/') && !to.startsWith('demo/')) return []
  const no = (why: string) => [`${from} imports ${to}: ${why}`]
  if (to.startsWith('app/generated/'))
    return typeOnly || /enums/.test(to) || /^(app\/db|demo)\//.test(from)
      ? []
      : no('only db may use the database client')
  if (isRoute(to)) return folderOf(from) === folderOf(to) ? [] : no('nothing imports routes')
  if (!from.startsWith('app/')) return []
  if (DOORS.has(from)) return []
  if (DOORS.has(to)) return no('nothing imports a door')
  if (FOUNDATIONS.has(from)) return FOUNDATIONS.has(to) ? [] : no('settings and log stand under everything')
  if (FOUNDATIONS.has(to)) return roomOf(from) === 'ui' ? no('ui draws, and knows no settings') : []
  const room = roomOf(from)
  if (room === 'domain' && to.startsWith('app/domain/')) {
    const [own, other] = [NOUNS.indexOf(nounOf(from)), NOUNS.indexOf(nounOf(to))]
    if (own < 0 || other < 0) return no('that noun is not in the list')
    return other <= own ? [] : no(`${nounOf(from)} comes before ${nounOf(to)}`)
  }
  if (roomOf(to) === room) return []
  const allowed = MAY_IMPORT[room]
  if (!allowed) return no(`there is no room called ${room}`)
  return allowed.some((other) => to === `app/${other}` || to.startsWith(`app/${other}/`))
    ? []
    : no(`${room} may not know ${roomOf(to)}`)
}
const folderOf = (file: string) => file.split('/').slice(0, 3).join('/')

/** What touches database or secrets says `.server`, what only a browser can run says `.client`. */
function namingFault({ from, to, typeOnly }: Import): string[] {
  if (typeOnly || isTest(from) || !from.startsWith('app/') || isServerSide(from)) return []
  if (to.startsWith('app/db/') || to === 'pg' || to.startsWith('node:'))
    return [`${from} imports ${to}: its name must end in .server`]
  if (/\.server\.tsx?$/.test(to)) return [`${from} imports ${to}: a browser would be sent it; name it .server too`]
  if (to === 'zod') return [`${from} imports zod: a browser would be sent it; name it .server too`]
  if (/^(lexical|@lexical\/)/.test(to) && !/\.client\.tsx?$/.test(from) && !from.startsWith('app/document/'))
    return [`${from} imports ${to}: its name must end in .client`]
  return []
}
/** Remix takes loaders and actions out of what a browser gets; what stands beside a route must say .server itself. */
const isServerSide = (file: string) =>
  /\.server\.(tsx?|mjs)$/.test(file) ||
  file.startsWith('app/db/') ||
  DOORS.has(file) ||
  (isRoute(file) && (file.split('/').length === 3 || /\/route\.tsx?$/.test(file)))

function cyclesAmong(imports: Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const faults: string[] = []
  const walk = (file: string, way: string[]) => {
    const at = way.indexOf(file)
    if (at >= 0) faults.push(`a cycle: ${[...way.slice(at), file].join(' → ')}`)
    if (at >= 0 || done.has(file)) return
    for (const other of next.get(file) ?? []) walk(other, [...way, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return faults
}

function shapeFaults(file: string, text: string): string[] {
  if (!/\.(tsx?|mjs)$/.test(file) || file === 'scripts/prisma-schema-engine.mjs') return []
  const lines = text.split('\n').length - 1
  const most = LINES[file] ?? MOST_LINES
  const statements = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim()
  const onlyPassesOn =
    statements !== '' &&
    !statements.replace(/export\s+(type\s+)?(\*|\{[^}]*\})[^\n]*from\s*['"][^'"]+['"];?/g, '').trim()
  return [
    ...(lines > most && !file.startsWith('demo/') ? [`${file} has ${lines} lines, more than ${most}`] : []),
    ...(onlyPassesOn || /^export \* from/m.test(text) ? [`${file} is a barrel: import from where things are`] : []),
    ...(/^export default /m.test(text) && !MAY_DEFAULT.test(file) ? [`${file} has a default export: name it`] : []),
  ]
}

/** The gate knows packages and the built app's entry, nothing of ours. */
function gateFaults(files: Files): string[] {
  const text = files.get('server.ts') ?? ''
  const faults = [...text.matchAll(/(typeof )?(?:from |import )\(?'(\.[^']+|#[^']+)'/g)]
    .filter(([, typeOf, to]) => !(typeOf && to === './app/entry.server.tsx') && !typeOf)
    .map(([, , to]) => `server.ts imports ${to}: production would hold two copies of every module`)
  return faults
}

function importsOf(from: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found = [
    ...code.matchAll(/^(?:import|export)\s+(type\s+)?([\w*{][^'"]*?)\s*from\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^import()()\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/(typeof\s+)?(?<!\w)import()\(\s*['"]([^'"]+)['"]/g),
  ]
  return found.map(([, type, names = '', to = '']) => ({
    from,
    to: resolved(from, to.replace(/\?.*$/, '')),
    // import { type A, type B } brings nothing either.
    typeOnly:
      Boolean(type) ||
      (/^\{/.test(names) &&
        names
          .replace(/[{}]/g, '')
          .split(',')
          .every((n) => !n.trim() || /^\s*type\s/.test(n))),
    names,
  }))
}

function resolved(from: string, to: string): string {
  if (to.startsWith('#')) return to.slice(1)
  return to.startsWith('.') ? path.posix.join(path.posix.dirname(from), to) : to
}

/** The repository as it is on the disk. */
export function readHouse(): Files {
  const files: Files = new Map()
  const read = (folder: string) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) read(file)
      else if (/\.(tsx?|mjs)$/.test(entry.name)) files.set(file, fs.readFileSync(file, 'utf8'))
    }
  }
  for (const folder of ['app', 'demo', 'tests', 'scripts'].filter((name) => fs.existsSync(name))) read(folder)
  for (const file of fs.readdirSync('.').filter((name) => name.endsWith('.ts')))
    files.set(file, fs.readFileSync(file, 'utf8'))
  return files
}
