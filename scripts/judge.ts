/**
 * How good the search is:  npm run search:judge
 * Asks the sixty judged questions over the demonstration, in an embedded database of its own, of our search and of plain
 * full text (all the words, in whatever is written, ranked by PostgreSQL as it comes). Prints nDCG@10 of each question and
 * the mean, and writes them to docs/search.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeDatabase, db, openDatabase, Prisma } from '#app/db/database.server.ts'
import { entriesSeenBy } from '#app/domain/search/kinds.server.ts'
import { search } from '#app/domain/search/search.server.ts'
import { type Kind, questionOf } from '#app/domain/search/words.ts'
import { judgedQuestions } from '#demo/judged/all.ts'
import type { Judged } from '#demo/judged/judged.ts'
import { loadDemonstration } from '#demo/load.server.ts'

const DEPTH = 10
const SHORT: Record<Kind, string> = {
  case_study: 'cs',
  finding: 'f',
  proposal: 'p',
  thread: 't',
  guide: 'g',
  collection: 'co',
  place: 'pl',
  practitioner: 'w',
}
const PAGE = 'docs/search.md'
const BEGINNING = '<!-- judged -->'

const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'total-place-judge-'))
process.env.DATA_DIR = DATA_DIR
delete process.env.DATABASE_URL
await openDatabase(() => {}, { DATA_DIR, limits: { reserved: 1024 * 1024 } })
try {
  await loadDemonstration(() => {}, new Date('2026-11-29T09:00:00Z'))
  const { places, ...who } = await db.practitioner.findUniqueOrThrow({
    where: { email: 'practitioner@example.org' },
    select: { id: true, slug: true, name: true, role: true, departmentId: true, places: { select: { placeId: true } } },
  })
  const viewer = { ...who, placeIds: places.map(({ placeId }) => placeId) }
  await refuseUnknown()
  const rows = []
  for (const { asked, good } of judgedQuestions) {
    const ours = (await search(viewer, questionOf(new URLSearchParams({ q: asked })), 1)).hits
    const plain = await plainFullText(viewer, asked)
    rows.push({ asked, ours: gain(good, ours), plain: gain(good, plain) })
  }
  report(rows)
} finally {
  await closeDatabase()
  rmSync(DATA_DIR, { recursive: true, force: true })
}

type Named = { kind: Kind; slug: string }

/** What one gets from PostgreSQL without a thought: every word, anywhere, `ts_rank`. */
function plainFullText(viewer: Parameters<typeof entriesSeenBy>[0], asked: string): Promise<Named[]> {
  return db.$queryRaw<Named[]>(Prisma.sql`SELECT e."kind", e."slug" FROM "SearchEntry" e,
    to_tsvector('english', concat_ws(' ', e."title", e."summary", e."body")) plain, plainto_tsquery('english', ${asked}) asked
    WHERE plain @@ asked AND ${entriesSeenBy(viewer)} ORDER BY ts_rank(plain, asked) DESC, e."slug" LIMIT ${DEPTH}`)
}

/** nDCG@10: what was found, the higher the more it counts, as a share of the best order there could be. */
function gain(good: Judged['good'], hits: Named[]): number {
  const sum = (grades: number[]) =>
    grades.slice(0, DEPTH).reduce((all, grade, i) => all + (2 ** grade - 1) / Math.log2(i + 2), 0)
  const best = sum(Object.values(good).sort((a, b) => b - a))
  return sum(hits.map(({ kind, slug }) => good[`${SHORT[kind]}:${slug}`] ?? 0)) / best
}

/** A grade for what is not there would make every figure a little wrong. */
async function refuseUnknown(): Promise<void> {
  const entries = await db.searchEntry.findMany({ select: { kind: true, slug: true }, take: 10_000 })
  const known = new Set(entries.map(({ kind, slug }) => `${SHORT[kind as Kind]}:${slug}`))
  const unknown = judgedQuestions.flatMap(({ good }) => Object.keys(good)).filter((name) => !known.has(name))
  if (unknown.length) throw new Error(`Judged, but not in the demonstration: ${[...new Set(unknown)].join(', ')}`)
}

function report(rows: { asked: string; ours: number; plain: number }[]): void {
  const mean = (of: 'ours' | 'plain') => rows.reduce((sum, row) => sum + row[of], 0) / rows.length
  const shown = (share: number) => share.toFixed(3)
  console.table(rows.map(({ asked, ours, plain }) => ({ asked, ours: shown(ours), plain: shown(plain) })))
  const [ours, plain] = [mean('ours'), mean('plain')]
  const gained = `+${(((ours - plain) / plain) * 100).toFixed(0)} %`
  console.log(
    `nDCG@${DEPTH} over ${rows.length} questions: ${shown(ours)}; plain full text ${shown(plain)} (${gained})`,
  )
  const [said] = readFileSync(PAGE, 'utf8').split(BEGINNING)
  const lines = rows.map(({ asked, ours, plain }) => `| ${asked} | ${shown(ours)} | ${shown(plain)} |`)
  writeFileSync(
    PAGE,
    `${said}${BEGINNING}\n\n| question | ours | plain full text |\n| --- | --- | --- |\n| **mean of ${rows.length}** | **${shown(ours)}** | **${shown(plain)}** |\n${lines.join('\n')}\n`,
  )
}
