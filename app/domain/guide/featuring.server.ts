import { db, inTransaction, Prisma, type Transaction } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import { onceMore } from '#app/db/taken.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { proposalsSeenInSql } from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker, Viewer } from '#app/domain/practitioner/viewer.ts'
import { type FeatureForm, todayInLondon } from './form.server.ts'
import { onlyCurators } from './permissions.ts'
import { findToFeature } from './thing.server.ts'
import type { Featured } from './words.ts'

/** So many stand on the home page at once: what is one of many is not featured. */
export const MOST_SHOWN = 3

const COLUMN: Record<Featured, 'caseStudyId' | 'findingId' | 'proposalId' | 'collectionId'> = {
  case_study: 'caseStudyId',
  finding: 'findingId',
  proposal: 'proposalId',
  collection: 'collectionId',
}

/**
 * Puts a thing first on the home page from a day on; once more says anew for how long and why.
 * @returns null when there is no such thing to be featured
 */
export async function feature(
  viewer: Viewer,
  of: { kind: Featured; id: string },
  form: FeatureForm,
  tx?: Transaction,
): Promise<true | null> {
  onlyCurators(viewer)
  if (!tx)
    return onceMore(() => inTransaction((own) => feature(viewer, of, form, own)), `Feature_${COLUMN[of.kind]}_key`)
  const thing = await findToFeature(viewer, of, tx)
  if (!thing) return null
  const data = {
    line: form.line,
    from: new Date(form.from || todayInLondon()),
    until: form.until ? new Date(form.until) : null,
    byId: viewer.id,
    at: new Date(),
  }
  const about = { [COLUMN[of.kind]]: of.id }
  const before = await tx.feature.findFirst({ where: about, select: { id: true } })
  if (before) await tx.feature.update({ where: { id: before.id }, data, select: { id: true } })
  else await tx.feature.create({ data: { ...data, ...about }, select: { id: true } })
  await recordActivity(tx, { verb: 'featured', actorId: viewer.id, subject: of })
  return true
}

/** @returns null when it is not featured any more */
export async function endFeature(viewer: Viewer, id: string, tx?: Transaction): Promise<true | null> {
  onlyCurators(viewer)
  if (!tx) return inTransaction((own) => endFeature(viewer, id, own))
  const row = await tx.feature.findUnique({
    where: { id },
    select: { caseStudyId: true, findingId: true, proposalId: true, collectionId: true },
  })
  if (!row) return null
  await tx.feature.delete({ where: { id }, select: { id: true } })
  const kind = (Object.keys(COLUMN) as Featured[]).find((one) => row[COLUMN[one]] !== null)
  if (kind) {
    const subject = { kind, id: row[COLUMN[kind]] ?? '' }
    await recordActivity(tx, { verb: 'feature_ended', actorId: viewer.id, subject })
  }
  return true
}

/** What was said of a thing when it was featured, days as 2026-11-29. @returns null when it is not */
export async function findFeatureOf(of: { kind: Featured; id: string }) {
  const row = await db.feature.findFirst({
    where: { [COLUMN[of.kind]]: of.id },
    select: { line: true, from: true, until: true },
  })
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
  return row && { line: row.line, from: day(row.from), until: day(row.until) }
}

export type FeatureLine = {
  id: string
  kind: Featured
  slug: string
  title: string
  /** Why it is worth a look, in a moderator's words or its own summary's. */
  line: string
  /** Where it comes from; empty of a collection. */
  place: string
}
/** `from` and `until`: days, as 2026-11-29. */
export type KeptFeature = FeatureLine & { from: string; until: string | null; when: 'now' | 'later' | 'over' }

const TODAY = Prisma.sql`(now() AT TIME ZONE 'Europe/London')::date`

/** What stands first on the home page for this person, featured last first: to be asked together with the rest of the page. */
export const featuredInSql = (asker: Asker): Prisma.Sql =>
  featuresInSql(asker, Prisma.sql`fe."from" <= ${TODAY} AND (fe."until" IS NULL OR fe."until" >= ${TODAY})`, MOST_SHOWN)

/** Everything featured, now, later or before, for those who look after it. */
export function listFeatures(viewer: Viewer): Promise<KeptFeature[]> {
  onlyCurators(viewer)
  return askPlanned<KeptFeature>(featuresInSql(viewer, Prisma.sql`TRUE`, 100))
}

const featuresInSql = (asker: Asker, when: Prisma.Sql, limit: number) => Prisma.sql`
  SELECT fe."id", fe."from"::text AS "from", fe."until"::text AS "until",
    CASE WHEN fe."from" > ${TODAY} THEN 'later' WHEN fe."until" < ${TODAY} THEN 'over' ELSE 'now' END AS "when",
    CASE WHEN c."id" IS NOT NULL THEN 'case_study' WHEN f."id" IS NOT NULL THEN 'finding'
      WHEN p."id" IS NOT NULL THEN 'proposal' ELSE 'collection' END AS "kind",
    coalesce(c."slug", f."slug", p."slug", k."slug") AS "slug",
    coalesce(c."title", f."claim", p."title", k."title") AS "title",
    coalesce(nullif(fe."line", ''), c."summary", p."summary", '') AS "line",
    coalesce(cp."name", fp."name", '') AS "place"
  FROM "Feature" fe
  LEFT JOIN "CaseStudy" c ON c."id" = fe."caseStudyId" AND c."state" = 'published'
  LEFT JOIN "Place" cp ON cp."id" = c."placeId"
  LEFT JOIN "Finding" f ON f."id" = fe."findingId" AND f."withdrawnAt" IS NULL
  LEFT JOIN "Place" fp ON fp."id" = f."placeId"
  LEFT JOIN "Proposal" p ON p."id" = fe."proposalId" AND p."state" <> 'draft' AND ${proposalsSeenInSql(asker)}
  LEFT JOIN "Collection" k ON k."id" = fe."collectionId" AND k."state" = 'published'
  WHERE ${when} AND coalesce(c."id", f."id", p."id", k."id") IS NOT NULL
  ORDER BY fe."from" DESC, fe."at" DESC LIMIT ${Prisma.raw(String(limit))}`
