import { db, Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import { MOST_FOLLOWED } from '#app/domain/practitioner/following.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import type { FirstStep } from './welcome.ts'

/** Which of the first steps somebody has done, read from what they did: nothing is ticked that is not so. */
export type FirstSteps = Record<FirstStep, boolean>

/**
 * The first steps of somebody new as one JSON value; null where they never had any, or have left them. A request to belong
 * to a place counts: the rest is for others to do.
 */
export const firstStepsInSql = ({ id }: Viewer): Prisma.Sql => Prisma.sql`
  (SELECT jsonb_build_object(
    'you', w."headline" <> '' OR w."about" <> '',
    'place', EXISTS (SELECT FROM "PlaceMembership" WHERE "practitionerId" = w."id")
      OR EXISTS (SELECT FROM "PlaceRequest" WHERE "practitionerId" = w."id"),
    'follow', EXISTS (SELECT FROM "Following" WHERE "practitionerId" = w."id" AND "level" = 'everything'),
    'act', EXISTS (SELECT FROM "Reaction" WHERE "practitionerId" = w."id")
      OR EXISTS (SELECT FROM "Corroboration" WHERE "practitionerId" = w."id")
      OR EXISTS (SELECT FROM "Thread" WHERE "starterId" = w."id")
      OR EXISTS (SELECT FROM "Comment" WHERE "authorId" = w."id"))
  FROM "Practitioner" w WHERE w."id" = ${id}
    AND EXISTS (SELECT FROM "Welcome" v WHERE v."practitionerId" = w."id" AND v."endedAt" IS NULL))`

/** @returns null when this person has none, or has left them */
export async function findFirstSteps(viewer: Viewer): Promise<FirstSteps | null> {
  const [row] = await askPlanned<{ steps: FirstSteps | null }>(
    Prisma.sql`SELECT ${firstStepsInSql(viewer)} AS "steps" LIMIT 1`,
  )
  return row?.steps ?? null
}

/** Shows this person the first steps no more. Doing it again changes nothing. */
export async function leaveFirstSteps(viewer: Viewer): Promise<void> {
  await db.welcome.updateMany({ where: { practitionerId: viewer.id, endedAt: null }, data: { endedAt: new Date() } })
}

export type Suggestion = { kind: 'theme' | 'place' | 'practitioner'; id: string; name: string; why: string }

/**
 * What somebody new may want to follow, a dozen at most and nothing they said anything about already: their own themes and
 * places, places that work on the same, and people who wrote about it, those with most in common first.
 */
export function suggestFollowing(viewer: Viewer): Promise<Suggestion[]> {
  const { id, placeIds } = viewer
  return askPlanned<Suggestion>(Prisma.sql`
    WITH own AS (SELECT "themeId" FROM "PractitionerTheme" WHERE "practitionerId" = ${id}),
    mine AS (SELECT "themeId" FROM own UNION SELECT "themeId" FROM "PlaceTheme" WHERE "placeId" = ANY (${placeIds}::text[])),
    known AS (SELECT "subjectId" FROM "Following" WHERE "practitionerId" = ${id}),
    themes AS (SELECT t."id", t."name" FROM own JOIN "Theme" t ON t."id" = own."themeId"
      WHERE t."id" NOT IN (SELECT * FROM known) ORDER BY t."name" LIMIT 4),
    places AS (SELECT pl."id", pl."name", pl."id" = ANY (${placeIds}::text[]) AS "own",
        (SELECT count(*) FROM "PlaceTheme" x JOIN mine USING ("themeId") WHERE x."placeId" = pl."id") AS "common"
      FROM "Place" pl WHERE pl."id" NOT IN (SELECT * FROM known)
      ORDER BY 3 DESC, 4 DESC, pl."caseStudyCount" + pl."findingCount" DESC, pl."name" LIMIT 4),
    people AS (SELECT w."id", w."name", w."headline", count(DISTINCT x."themeId") AS "common", count(DISTINCT c."id") AS "written"
      FROM "CaseStudy" c JOIN "CaseStudyAuthor" a ON a."caseStudyId" = c."id"
      JOIN "Practitioner" w ON w."id" = a."practitionerId" AND w."suspendedAt" IS NULL AND w."id" <> ${id}
      LEFT JOIN "CaseStudyTheme" x ON x."caseStudyId" = c."id" AND x."themeId" IN (SELECT * FROM mine)
      WHERE c."state" = 'published' AND w."id" NOT IN (SELECT * FROM known)
      GROUP BY w."id" ORDER BY 4 DESC, 5 DESC, w."name" LIMIT 4)
    SELECT 'theme' AS "kind", "id", "name", 'You work on it' AS "why" FROM themes
    UNION ALL SELECT 'place', "id", "name", CASE WHEN "own" THEN 'You work there'
      WHEN "common" > 0 THEN 'Works on what you work on' ELSE 'Has shared most' END FROM places
    UNION ALL SELECT 'practitioner', "id", "name", CASE WHEN "headline" <> '' THEN "headline" ELSE 'Has written here' END FROM people`)
}

/** Follows those of the suggestions that were chosen ("kind:id"); whatever is none of them is left out. @returns how many */
export async function followSuggested(viewer: Viewer, chosen: string[]): Promise<number> {
  const suggested = await suggestFollowing(viewer)
  const room = MOST_FOLLOWED - (await db.following.count({ where: { practitionerId: viewer.id } }))
  const data = suggested
    .filter(({ kind, id }) => chosen.includes(`${kind}:${id}`))
    .slice(0, Math.max(0, room))
    .map(({ kind, id }) => ({
      practitionerId: viewer.id,
      subjectKind: kind,
      subjectId: id,
      level: 'everything' as const,
    }))
  return (await db.following.createMany({ data, skipDuplicates: true })).count
}

export type FirstActs = {
  /** What others said lately, to be thanked for. */
  comments: { id: string; who: string; excerpt: string; title: string }[]
  /** Findings of other places that nobody from this person's places has answered. */
  findings: { slug: string; claim: string; place: string }[]
}

/** Small things that somebody new could do at once, three of each at most: one statement over what everyone signed in sees. */
export async function findFirstActs(viewer: Viewer): Promise<FirstActs> {
  const [row] = await askPlanned<FirstActs>(Prisma.sql`
    SELECT coalesce((SELECT jsonb_agg(said) FROM (SELECT co."id", w."name" AS "who",
          left(co."body", 240) || CASE WHEN length(co."body") > 240 THEN '…' ELSE '' END AS "excerpt",
          coalesce(r."title", f."claim", th."title") AS "title"
        FROM (SELECT * FROM "Comment" WHERE "removedAt" IS NULL AND "hiddenAt" IS NULL AND "authorId" <> ${viewer.id}
          ORDER BY "id" DESC LIMIT 60) co
        JOIN "Practitioner" w ON w."id" = co."authorId" AND w."suspendedAt" IS NULL
        LEFT JOIN "CaseStudy" c ON c."discussionId" = co."discussionId" AND c."state" = 'published'
        LEFT JOIN "CaseStudyRevision" r ON r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
        LEFT JOIN "Finding" f ON f."discussionId" = co."discussionId" AND f."withdrawnAt" IS NULL
        LEFT JOIN "Thread" th ON th."discussionId" = co."discussionId" AND th."withdrawnAt" IS NULL AND th."closedAt" IS NULL
        WHERE coalesce(r."id", f."id", th."id") IS NOT NULL
        ORDER BY co."at" DESC, co."id" DESC LIMIT 3) said), '[]') AS "comments",
      coalesce((SELECT jsonb_agg(s) FROM (SELECT f."slug", f."claim", pl."name" AS "place"
        FROM "Finding" f JOIN "Place" pl ON pl."id" = f."placeId"
        WHERE f."withdrawnAt" IS NULL AND cardinality(${viewer.placeIds}::text[]) > 0
          AND f."placeId" <> ALL (${viewer.placeIds}::text[])
          AND NOT EXISTS (SELECT FROM "Corroboration" k
            WHERE k."findingId" = f."id" AND k."placeId" = ANY (${viewer.placeIds}::text[]))
        ORDER BY f."seenInPlaces" DESC, f."at" DESC, f."id" LIMIT 3) s), '[]') AS "findings"`)
  return row ?? { comments: [], findings: [] }
}
