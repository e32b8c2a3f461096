// How fast pages are, on a filled database:  npm run build && npm run fill -- 10000 && npm run load
// Signed out at 16 connections (bar S11) and signed in one after the other (bar S11a). Prints medians; asserts nothing.
import { spawn } from 'node:child_process'
import autocannon from 'autocannon'

const DATA_DIR = process.env.DATA_DIR ?? './data'
const SECONDS = Number(process.env.SECONDS ?? 8)
const server = spawn(process.execPath, ['build/server.js'], {
  env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR, LOG_LEVEL: 'error', DEMO: 'off' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const base = await new Promise((resolve, reject) => {
  let said = ''
  server.stdout.on('data', (bytes) => {
    said += bytes
    const found = said.match(/http:\/\/\S+/)
    if (found) resolve(found[0])
  })
  server.on('exit', () => reject(new Error('The server stopped')))
})

const page = await firstAddress('/case-studies', /href="(\/case-studies\/(?!new)[^"?#/]+)"/)
const rows = []
for (const [name, path] of [
  ['home', '/'],
  ['case study', page],
  ['list of case studies', '/case-studies'],
  ['search', '/search?q=police+housing'],
]) {
  const kept = await autocannon({ url: base + path, connections: 16, duration: SECONDS })
  // A cookie of no meaning keeps a page from being the kept one of all visitors: each is drawn anew.
  const drawn = await oneByOne(path, 60)
  rows.push({
    page: name,
    'requests/s, 16 connections': Math.round(kept.requests.average),
    'p50 ms': kept.latency.p50,
    'p99 ms': kept.latency.p99,
    'not 2xx': kept.non2xx,
    'drawn: p50 ms': drawn.p50,
    'drawn: p95 ms': drawn.p95,
    'HTML kB': drawn.kilobytes,
  })
}
console.table(rows)
server.kill('SIGTERM')

async function firstAddress(path, pattern) {
  const html = await (await fetch(base + path)).text()
  const found = html.match(pattern)
  if (!found) throw new Error(`Nothing on ${path} to open: fill the database first`)
  return found[1]
}

async function oneByOne(path, times) {
  const took = []
  let size = 0
  for (let i = 0; i < times; i++) {
    const started = performance.now()
    const answer = await fetch(base + path, { headers: { cookie: 'none=1' } })
    size = (await answer.text()).length
    if (i >= 10) took.push(performance.now() - started)
  }
  took.sort((a, b) => a - b)
  const at = (share) => Math.round(took[Math.floor(took.length * share)] * 10) / 10
  return { p50: at(0.5), p95: at(0.95), kilobytes: Math.round(size / 1000) }
}
