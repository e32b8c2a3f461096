// How fast pages are, on a filled database:  npm run build && npm run fill -- 10000 && npm run load
// Every page drawn anew, one after the other, signed out and in (bar S11a); then three of them at 16 connections, signed
// out (bar S11). Prints medians, and beside them the processor time a page takes of the server and its database, which
// other work on the machine changes little; asserts nothing. Signed in as a person of the demonstration.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import autocannon from 'autocannon'

const DATA_DIR = process.env.DATA_DIR ?? './data'
const SECONDS = Number(process.env.SECONDS ?? 8)
const TIMES = Number(process.env.TIMES ?? 40)
const server = spawn(process.execPath, ['build/server.js'], {
  env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR, LOG_LEVEL: 'error', DEMO: 'off' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
// Whatever happens here, it gives the database free.
process.on('exit', () => server.kill('SIGTERM'))
const { base, password } = await new Promise((resolve, reject) => {
  let said = ''
  server.stdout.on('data', (bytes) => {
    said += bytes
    const found = said.match(/http:\/\/\S+/)
    if (found) resolve({ base: found[0], password: said.match(/password (\S+):/)?.[1] })
  })
  server.on('exit', () => reject(new Error('The server stopped')))
})

const caseStudy = await firstAddress('/case-studies?words=invented', /href="(\/case-studies\/(?!new)[^"?#/]+)"/)
const finding = await firstAddress('/findings', /href="(\/findings\/(?!new)[^"?#/]+)"/)
const proposal = await firstAddress('/proposals', /href="(\/proposals\/(?!new)[^"?#/]+)"/)
const PAGES = {
  home: '/',
  'case study': caseStudy,
  finding,
  proposal,
  place: '/places/invented-place-1',
  'case studies': '/case-studies',
  'case studies, page 400': '/case-studies?page=400',
  'case studies of a place': '/case-studies?place=invented-place-1',
  'case studies on a theme': '/case-studies?theme=invented-theme-1',
  'case studies for a group': '/case-studies?for=invented-group-1',
  'case studies with a common word': '/case-studies?words=police',
  findings: '/findings',
  'findings, page 200': '/findings?page=200',
  'findings of a kind': '/findings?kind=overlap',
  'findings of a strength': '/findings?strength=measured',
  'findings seen in a place': '/findings?place=invented-place-1',
  'findings on a theme': '/findings?theme=invented-theme-1',
  proposals: '/proposals',
  'proposals, page 10': '/proposals?page=10',
  'proposals in a state': '/proposals?state=submitted',
  'proposals of a place': '/proposals?place=invented-place-1',
  'proposals on a theme': '/proposals?theme=invented-theme-1',
  places: '/places',
  'places with a theme': '/places?theme=early-years',
  people: '/people',
  'people, page 20': '/people?page=20',
  'people of a place': '/people?place=invented-place-1',
  'people by name': '/people?q=invented',
  'search, two common words': '/search?q=police+housing',
  'search, a common word': '/search?q=police',
  'search, page 10': '/search?q=police&page=10',
  'search, either of two': '/search?q=police+or+housing',
  'search, one kind': '/search?q=police&kind=finding',
  'search, a rare word': '/search?q=farrowmere',
  'search, no such word': '/search?q=zyxwvut',
}
const ONLY_SIGNED_IN = /^\/people/

console.log(`Load of the machine ${loadavg()[0].toFixed(1)} on ${cpus().length} cores, ${TIMES} times each; ms`)
const cookie = password && (await signIn())
const drawn = []
for (const [page, path] of Object.entries(PAGES)) {
  // A cookie of no meaning keeps a page from being the kept one of all visitors: each is drawn anew.
  const out = ONLY_SIGNED_IN.test(path) ? null : await oneByOne(path, 'none=1')
  const signedIn = cookie ? await oneByOne(path, cookie) : null
  drawn.push({
    page,
    'out: p50': out?.p50,
    'out: p95': out?.p95,
    'out: CPU': out?.cpu,
    'in: p50': signedIn?.p50,
    'in: p95': signedIn?.p95,
    'in: CPU': signedIn?.cpu,
    'HTML kB': (signedIn ?? out)?.kilobytes,
  })
}
console.table(drawn)

console.log(`Load of the machine ${loadavg()[0].toFixed(1)}; signed out at 16 connections for ${SECONDS} s each`)
const kept = []
for (const page of ['home', 'case study', 'search, two common words']) {
  const { requests, latency, non2xx } = await autocannon({
    url: base + PAGES[page],
    connections: 16,
    duration: SECONDS,
  })
  kept.push({ page, 'requests/s': Math.round(requests.average), p50: latency.p50, p99: latency.p99, 'not 2xx': non2xx })
}
console.table(kept)
process.exit()

async function firstAddress(path, pattern) {
  const html = await (await fetch(base + path)).text()
  const found = html.match(pattern)
  if (!found) throw new Error(`Nothing on ${path} to open: fill the database first`)
  return found[1]
}

async function signIn() {
  const answer = await fetch(`${base}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: base },
    body: new URLSearchParams({ email: 'practitioner@example.org', password }),
  })
  const given = answer.headers.get('set-cookie')
  if (!given) throw new Error(`Nobody could sign in: ${answer.status}`)
  return given.split(';')[0]
}

async function oneByOne(path, cookie) {
  const took = []
  let size = 0
  let busyBefore = 0
  for (let i = 0; i < TIMES + 5; i++) {
    if (i === 5) busyBefore = busy()
    const started = performance.now()
    const answer = await fetch(base + path, { headers: { cookie }, redirect: 'error' })
    size = (await answer.text()).length
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    if (i >= 5) took.push(performance.now() - started)
  }
  const cpu = Math.round(((busy() - busyBefore) / TIMES) * 10) / 10
  took.sort((a, b) => a - b)
  const at = (share) => Math.round(took[Math.floor(took.length * share)] * 10) / 10
  return { p50: at(0.5), p95: at(0.95), cpu, kilobytes: Math.round(size / 1000) }
}

/** ms of processor time the server has used, all its threads; on Linux, elsewhere not known. */
function busy() {
  if (process.platform !== 'linux') return Number.NaN
  const [, after] = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')
  const [user, system] = after.split(' ').slice(11, 13).map(Number)
  // In ticks, a hundred a second.
  return (user + system) * 10
}
