/**
 * How long the search takes:  npm run search:time            every judged question five times
 *                             npm run search:time -- 20      twenty times
 * Asks the texts of the judged questions over whatever community the settings name (DATA_DIR or DATABASE_URL; make a large
 * one with `npm run fill -- 100000 things`), as a visitor and as a practitioner, as it stands and narrowed to the place or
 * theme that most of its hits have. What is measured is the whole answer of a page: hits with their excerpts, kinds, counts
 * to narrow by, spelling. Stop the server first: the embedded database belongs to one process.
 */
import { closeDatabase, db, openDatabase } from '#app/db/database.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { type Found, search } from '#app/domain/search/search.server.ts'
import { type Question, questionOf } from '#app/domain/search/words.ts'
import { judgedQuestions } from '#demo/judged/all.ts'

const times = Number(process.argv[2] ?? 5)
if (!Number.isInteger(times) || times < 1 || times > 1_000) {
  console.error('Say how often each question is asked: npm run search:time -- 20')
  process.exit(1)
}
type Timed = { who: string; asked: string; narrowed: boolean; ms: number[]; hits: number }

await openDatabase((line) => console.log(line))
try {
  const practitioner = await findPractitioner()
  const things = await db.searchEntry.count()
  console.log(
    `${things.toLocaleString('en-GB')} things; ${judgedQuestions.length} questions, each asked ${times} times`,
  )
  const rows: Timed[] = []
  for (const [who, asker] of [
    ['visitor', null],
    ...(practitioner ? ([['practitioner', practitioner]] as const) : []),
  ] as const)
    for (const { asked } of judgedQuestions) {
      const question = questionOf(new URLSearchParams({ q: asked }))
      // Once before it counts: each connection plans what it is asked once.
      const found = await search(asker, question, 1)
      rows.push({ who, asked, narrowed: false, ...(await timed(asker, question)) })
      const narrower = narrowedTo(question, found)
      if (narrower) rows.push({ who, asked, narrowed: true, ...(await timed(asker, narrower)) })
    }
  report(rows)
} finally {
  await closeDatabase()
}

/** Somebody without a role, as most are; the demonstration's own where it is there. */
async function findPractitioner(): Promise<Asker> {
  const row = await db.practitioner.findFirst({
    where: { role: 'practitioner', suspendedAt: null },
    orderBy: [{ demo: 'desc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, role: true, departmentId: true, places: { select: { placeId: true } } },
  })
  if (!row) return null
  const { places, ...who } = row
  return { ...who, placeIds: places.map(({ placeId }) => placeId) }
}

function narrowedTo(question: Question, { choices }: Found): Question | null {
  const [place, theme] = [choices.place[0], choices.theme[0]]
  if (place && place.count >= (theme?.count ?? 0)) return { ...question, place: place.slug }
  return theme ? { ...question, theme: theme.slug } : null
}

async function timed(asker: Asker, question: Question): Promise<Pick<Timed, 'ms' | 'hits'>> {
  const ms: number[] = []
  let hits = 0
  for (let n = 0; n < times; n++) {
    const before = performance.now()
    hits = (await search(asker, question, 1)).total
    ms.push(performance.now() - before)
  }
  return { ms, hits }
}

function report(rows: Timed[]): void {
  const share = (all: number[], of: number) =>
    all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * of))] ?? 0
  const shown = (ms: number) => Number(ms.toFixed(1))
  const figures = (all: number[]) => ({
    answers: all.length,
    median: shown(share(all, 0.5)),
    p95: shown(share(all, 0.95)),
    slowest: shown(Math.max(...all)),
  })
  const groups = [...new Set(rows.map(({ who, narrowed }) => `${who}${narrowed ? ', narrowed' : ''}`))]
  console.log('\nMilliseconds, by who asks:')
  console.table(
    Object.fromEntries([
      ...groups.map((group) => [
        group,
        figures(
          rows.filter(({ who, narrowed }) => `${who}${narrowed ? ', narrowed' : ''}` === group).flatMap(({ ms }) => ms),
        ),
      ]),
      ['everybody', figures(rows.flatMap(({ ms }) => ms))],
    ]),
  )
  console.log('The slowest questions, by their median:')
  console.table(
    rows
      .toSorted((a, b) => share(b.ms, 0.5) - share(a.ms, 0.5))
      .slice(0, 15)
      .map(({ who, asked, narrowed, ms, hits }) => ({ asked, who, narrowed, hits, ...figures(ms) })),
  )
}
