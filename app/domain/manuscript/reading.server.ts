import { setTimeout as after } from 'node:timers/promises'
import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { unlessDiskFull } from '#app/db/errors.ts'
import { remember } from '#app/db/remember.ts'
import type { Body } from '#app/document/body.ts'
import { toHtml } from '#app/document/html.server.ts'
import { toText, words } from '#app/document/text.ts'
import { readBody } from '#app/document/yjs.ts'
import { log } from '#app/log.server.ts'
import { loadManuscript } from './loading.server.ts'

/** What readers get of a manuscript, made from the log up to and with `seq`. Ask access.server.ts first who may read. */
export type Reading = { body: Body; html: string; text: string; words: number; seq: bigint }

/** Derived once for each state and kept; @throws when there is no such manuscript */
export async function getReading(manuscriptId: string): Promise<Reading> {
  const reading = await findReading(manuscriptId)
  if (!reading) throw new Error(`There is no manuscript ${manuscriptId}`)
  return reading
}

async function findReading(manuscriptId: string): Promise<Reading | null> {
  const [row] = await db.$queryRaw<(Reading & { latest: bigint })[]>`
    SELECT r.body, r.html, r.text, r.words, coalesce(r.seq, -1) AS seq,
      coalesce((SELECT max(seq) FROM "ManuscriptUpdate" WHERE "manuscriptId" = m.id), c.seq, 0) AS latest
    FROM "Manuscript" m
    LEFT JOIN "ManuscriptReading" r ON r."manuscriptId" = m.id
    LEFT JOIN "ManuscriptCheckpoint" c ON c."manuscriptId" = m.id
    WHERE m.id = ${manuscriptId}`
  if (!row) return null
  const { latest, ...reading } = row
  return reading.seq === latest ? reading : derive(manuscriptId, latest)
}

const state = remember('manuscript-reading', () => ({
  deriving: new Map<string, Promise<Reading | null>>(),
  soon: new Map<string, NodeJS.Timeout>(),
  quiet: new Set<string>(),
  working: false,
}))

/**
 * One at a time for each manuscript, shared by all who ask meanwhile: while people write, it is read much and is behind
 * most of the time. `latest` was committed when this reader asked, and may have been after the one under way began.
 */
async function derive(manuscriptId: string, latest: bigint): Promise<Reading | null> {
  const under = state.deriving.get(manuscriptId)
  if (under) {
    const reading = await under
    return !reading || reading.seq >= latest ? reading : derive(manuscriptId, latest)
  }
  const work = deriveNow(manuscriptId).finally(() => state.deriving.delete(manuscriptId))
  state.deriving.set(manuscriptId, work)
  return work
}

async function deriveNow(manuscriptId: string): Promise<Reading | null> {
  const loaded = await loadManuscript(manuscriptId)
  if (!loaded) return null
  const reading = readingOf(loaded.seq, readBody(loaded.doc))
  loaded.doc.destroy()
  // This reader has it. The next derives it again.
  await unlessDiskFull('a reading', () => keep(db, manuscriptId, reading))
  return reading
}

/** Of manuscripts that are made in this transaction, and have none yet. */
export async function storeFirstReadings(
  tx: Transaction,
  made: { manuscriptId: string; seq: bigint; body: Body }[],
): Promise<void> {
  await tx.manuscriptReading.createMany({
    data: made.map(({ manuscriptId, seq, body }) => {
      const reading = readingOf(seq, body)
      return { manuscriptId, ...reading, body: body as Prisma.InputJsonObject }
    }),
  })
}

const readingOf = (seq: bigint, body: Body): Reading => ({
  body,
  html: toHtml(body),
  text: toText(body),
  words: words(body),
  seq,
})

/** Keeps the newest: what took longer to derive never replaces what is later. */
async function keep(tx: Transaction, manuscriptId: string, { seq, body, html, text, words }: Reading): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ManuscriptReading" ("manuscriptId", seq, body, html, text, words)
    VALUES (${manuscriptId}, ${seq}, ${body as Prisma.InputJsonObject}::jsonb, ${html}, ${text}, ${words})
    ON CONFLICT ("manuscriptId") DO UPDATE SET seq = EXCLUDED.seq, body = EXCLUDED.body, html = EXCLUDED.html,
      text = EXCLUDED.text, words = EXCLUDED.words, at = now()
    WHERE "ManuscriptReading".seq < EXCLUDED.seq`
}

/** Milliseconds of quiet after which what was written is made ready for readers and for search. */
const QUIET = 2_000
/** How many times as long as a derivation took it then rests: five hundred texts being written at once are a fifth of the work. */
const REST = 4

/** Derives when nothing was written for a while, so that the next reader need not wait for it. */
export function deriveSoon(manuscriptId: string): void {
  clearTimeout(state.soon.get(manuscriptId))
  const fallQuiet = () => {
    state.soon.delete(manuscriptId)
    state.quiet.add(manuscriptId)
    if (!state.working) void deriveQuiet()
  }
  state.soon.set(manuscriptId, setTimeout(fallQuiet, QUIET).unref())
}

/** One after the other and with rests between: nobody waits for these, and those who write do not wait behind them. */
async function deriveQuiet(): Promise<void> {
  state.working = true
  for (const manuscriptId of state.quiet) {
    state.quiet.delete(manuscriptId)
    const began = performance.now()
    try {
      // Null: it was removed meanwhile.
      await findReading(manuscriptId)
    } catch (error) {
      // A reader derives it on demand; only search is late.
      log.warn({ manuscriptId, error: String(error) }, 'a reading could not be derived')
    }
    await after(REST * (performance.now() - began), undefined, { ref: false })
  }
  state.working = false
}

/** Before the database closes. */
export function stopDeriving(): void {
  for (const timer of state.soon.values()) clearTimeout(timer)
  state.soon.clear()
  state.quiet.clear()
}
