import { db, Prisma } from '#app/db/database.server.ts'
import type { FollowLevel } from '#app/generated/prisma/enums.ts'
import type { Followed, FollowedKind } from './following.ts'
import { findSeen, type Seen } from './seen.server.ts'
import { titleOfGuideInSql } from './sight-sql.server.ts'
import type { Asker, Viewer } from './viewer.ts'

/** So many things somebody follows or silences at most: a list that nobody could look through says nothing. */
export const MOST_FOLLOWED = 500

export type FollowOutcome = 'done' | 'unseen' | 'too_many'
/** @param level null: what concerns them, as for whatever they never said anything about */
export async function setFollowing(
  viewer: Viewer,
  subject: Followed,
  level: FollowLevel | null,
): Promise<FollowOutcome> {
  const { kind: subjectKind, id: subjectId } = subject
  const key = { practitionerId: viewer.id, subjectKind, subjectId }
  if (!level) {
    await db.following.deleteMany({ where: key })
    return 'done'
  }
  if (!(await exists(viewer, subject))) return 'unseen'
  if ((await db.following.count({ where: { practitionerId: viewer.id, NOT: key } })) >= MOST_FOLLOWED) {
    // What is gone for them stands in no list, and must not stand in the way.
    const listed = await listFollowing(viewer)
    if (listed.filter(({ kind, id }) => kind !== subjectKind || id !== subjectId).length >= MOST_FOLLOWED)
      return 'too_many'
    await db.following.deleteMany({
      where: { practitionerId: viewer.id, subjectId: { notIn: listed.map(({ id }) => id) } },
    })
  }
  await db.following.upsert({
    where: { practitionerId_subjectKind_subjectId: key },
    create: { ...key, level },
    update: { level },
    select: { since: true },
  })
  return 'done'
}

/** @returns null where they said nothing, and for a visitor */
export async function findFollowing(asker: Asker, { kind, id }: Followed): Promise<FollowLevel | null> {
  if (!asker) return null
  const key = { practitionerId: asker.id, subjectKind: kind, subjectId: id }
  const row = await db.following.findUnique({
    where: { practitionerId_subjectKind_subjectId: key },
    select: { level: true },
  })
  return row?.level ?? null
}

async function exists(viewer: Viewer, { kind, id }: Followed): Promise<boolean> {
  const asked = { where: { id }, select: { id: true } }
  if (kind === 'place') return (await db.place.findUnique(asked)) !== null
  if (kind === 'theme') return (await db.theme.findUnique(asked)) !== null
  if (kind !== 'practitioner') return (await findSeen(viewer, [{ kind, id }])).length > 0
  return (
    id !== viewer.id &&
    (await db.practitioner.findFirst({ where: { id, suspendedAt: null }, select: { id: true } })) !== null
  )
}

export type FollowedRow = { kind: FollowedKind; id: string; level: FollowLevel; name: string; slug: string }

/** Everything this person said something about and may still see, what they did last first. */
export async function listFollowing(viewer: Viewer): Promise<FollowedRow[]> {
  const rows = await db.$queryRaw<FollowedRow[]>(Prisma.sql`
    SELECT fo."subjectKind" AS "kind", fo."subjectId" AS "id", fo."level",
      coalesce(r."title", c."title", f."claim", p."title", th."title", ${titleOfGuideInSql}, pl."name", t."name", w."name") AS "name",
      coalesce(c."slug", f."slug", p."slug", th."slug", g."slug", pl."slug", t."slug", w."slug") AS "slug"
    FROM "Following" fo
    LEFT JOIN "CaseStudy" c ON fo."subjectKind" = 'case_study' AND c."id" = fo."subjectId"
    LEFT JOIN "CaseStudyRevision" r ON r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
    LEFT JOIN "Finding" f ON fo."subjectKind" = 'finding' AND f."id" = fo."subjectId"
    LEFT JOIN "Proposal" p ON fo."subjectKind" = 'proposal' AND p."id" = fo."subjectId"
    LEFT JOIN "Thread" th ON fo."subjectKind" = 'thread' AND th."id" = fo."subjectId"
    LEFT JOIN "Guide" g ON fo."subjectKind" = 'guide' AND g."id" = fo."subjectId"
    LEFT JOIN "Place" pl ON fo."subjectKind" = 'place' AND pl."id" = fo."subjectId"
    LEFT JOIN "Theme" t ON fo."subjectKind" = 'theme' AND t."id" = fo."subjectId"
    LEFT JOIN "Practitioner" w ON fo."subjectKind" = 'practitioner' AND w."id" = fo."subjectId" AND w."suspendedAt" IS NULL
    WHERE fo."practitionerId" = ${viewer.id} AND coalesce(c."id", f."id", p."id", th."id", g."id", pl."id", t."id", w."id") IS NOT NULL
    ORDER BY fo."since" DESC, fo."subjectId" LIMIT ${MOST_FOLLOWED}`)
  const things = rows.flatMap(({ kind, id }) => (isThing(kind) ? [{ kind, id }] : []))
  const seen = new Set((await findSeen(viewer, things)).map(({ id }) => id))
  return rows.filter(({ kind, id }) => !isThing(kind) || seen.has(id))
}

const isThing = (kind: FollowedKind): kind is Seen['kind'] =>
  kind === 'case_study' || kind === 'finding' || kind === 'proposal' || kind === 'thread' || kind === 'guide'
