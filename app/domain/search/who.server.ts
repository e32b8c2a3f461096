import { Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { findings, narrowedTo } from './asking.server.ts'
import { kindsSeenBy } from './kinds.server.ts'
import { DEEDS, type Deed, isAsked, type WhoQuestion, WORTH } from './who.ts'
import { type Kind, MOST_OF_A_KIND, type Question } from './words.ts'

export const WHO_PER_PAGE = 20
/** Of each deed so many things are named; how many there are is said. */
const NAMED = 3

type Thing = { kind: Kind; slug: string; title: string }
export type Who = {
  id: string
  slug: string
  name: string
  headline: string
  photo: { id: string } | null
  places: string[]
  /** Why they stand here, the weightiest first. */
  why: { deed: Deed; count: number; things: Thing[] }[]
}
type Answer = { total: number; people: Who[] | null }

/**
 * Who has done this before, `WHO_PER_PAGE` a page counted from 1: ranked by what they wrote, led, found out, answered and
 * reviewed of the things that answer the question. What people say of themselves counts nothing. Only things that everyone
 * signed in may read are counted, whoever asks: no draft, nothing withdrawn, no comment that is hidden. One statement.
 */
export async function findWho(viewer: Viewer, asked: WhoQuestion, page: number) {
  const [row] = isAsked(asked) ? await askPlanned<Answer>(inSql(viewer, { ...asked, kind: null, year: '' }, page)) : []
  const total = row?.total ?? 0
  const people = (row?.people ?? []).map((who) => ({
    ...who,
    why: who.why.sort((a, b) => DEEDS.indexOf(a.deed) - DEEDS.indexOf(b.deed)),
  }))
  return { people, total, pages: Math.max(1, Math.ceil(total / WHO_PER_PAGE)) }
}

/** The things that answer: with words those that search finds, without them all there are, the newest of each kind. */
function things(viewer: Viewer, question: Question): Prisma.Sql {
  if (question.words) return findings(viewer, question)
  const ofEach = kindsSeenBy(viewer).map(
    ({ kind, seen }) => Prisma.sql`(SELECT e."kind", e."id", 1::real AS "score" FROM asked, "SearchEntry" e
      WHERE e."facets" @> (ARRAY[${`kind:${kind}`}] || asked.narrowed) AND ${seen}
      ORDER BY e."at" DESC NULLS LAST, e."id" DESC LIMIT ${MOST_OF_A_KIND})`,
  )
  return Prisma.sql`asked AS MATERIALIZED (SELECT ${narrowedTo(question)} AS narrowed),
    found AS MATERIALIZED (${Prisma.join(ofEach, ' UNION ALL ')})`
}

const deed = (name: Deed) => Prisma.sql`${name}::text AS "deed", ${WORTH[name].each}::real AS "worth"`

/** Each row: who did what to which thing. The states are said again here: an author finds their draft, and it is no deed. */
const DEEDS_IN_SQL = Prisma.sql`
  SELECT found."kind", found."id", found."score", a."practitionerId" AS "who", ${deed('wrote')}
    FROM found JOIN "CaseStudy" c ON found."kind" = 'case_study' AND c."id" = found."id" AND c."state" = 'published'
    JOIN "CaseStudyAuthor" a ON a."caseStudyId" = c."id"
  UNION ALL SELECT found."kind", found."id", found."score", f."authorId", ${deed('found')}
    FROM found JOIN "Finding" f ON found."kind" = 'finding' AND f."id" = found."id" AND f."withdrawnAt" IS NULL
  UNION ALL SELECT found."kind", found."id", found."score", m."practitionerId", ${deed('led')}
    FROM found JOIN "Proposal" p ON found."kind" = 'proposal' AND p."id" = found."id" AND p."state" <> 'draft'
    JOIN "ProposalMember" m ON m."proposalId" = p."id" AND m."state" = 'member' AND m."lead"
  UNION ALL SELECT found."kind", found."id", found."score", m."practitionerId", ${deed('joined')}
    FROM found JOIN "Proposal" p ON found."kind" = 'proposal' AND p."id" = found."id" AND p."state" <> 'draft'
    JOIN "ProposalMember" m ON m."proposalId" = p."id" AND m."state" = 'member' AND NOT m."lead"
  UNION ALL SELECT found."kind", found."id", found."score", said."authorId", ${deed('answered')}
    FROM found JOIN "Thread" th ON found."kind" = 'thread' AND th."id" = found."id" AND th."withdrawnAt" IS NULL
    JOIN "Comment" said ON said."id" = th."acceptedId" AND said."authorId" IS DISTINCT FROM th."starterId"
      AND said."removedAt" IS NULL AND said."hiddenAt" IS NULL
  UNION ALL SELECT found."kind", found."id", found."score", k."practitionerId", ${deed('confirmed')}
    FROM found JOIN "Finding" f ON found."kind" = 'finding' AND f."id" = found."id" AND f."withdrawnAt" IS NULL
    JOIN "Corroboration" k ON k."findingId" = f."id" AND k."stance" = 'seen_here'
  UNION ALL SELECT talked."kind", talked."id", talked."score", said."authorId",
      CASE WHEN talked."kind" = 'proposal' THEN ${'reviewed'}::text ELSE ${'commented'}::text END,
      CASE WHEN talked."kind" = 'proposal' THEN ${WORTH.reviewed.each}::real ELSE ${WORTH.commented.each}::real END
    FROM (SELECT found.*, coalesce(c."discussionId", f."discussionId", p."discussionId", th."discussionId") AS "discussionId"
      FROM found
      LEFT JOIN "CaseStudy" c ON found."kind" = 'case_study' AND c."id" = found."id" AND c."state" = 'published'
      LEFT JOIN "Finding" f ON found."kind" = 'finding' AND f."id" = found."id" AND f."withdrawnAt" IS NULL
      LEFT JOIN "Proposal" p ON found."kind" = 'proposal' AND p."id" = found."id" AND p."state" <> 'draft'
      LEFT JOIN "Thread" th ON found."kind" = 'thread' AND th."id" = found."id" AND th."withdrawnAt" IS NULL) talked
    JOIN "Comment" said ON said."discussionId" = talked."discussionId" AND said."removedAt" IS NULL AND said."hiddenAt" IS NULL`

const mostOf = Prisma.sql`CASE "deed" ${Prisma.join(
  DEEDS.map((name) => Prisma.sql`WHEN ${name} THEN ${WORTH[name].most}::real`),
  ' ',
)} END`

const inSql = (viewer: Viewer, question: Question, page: number): Prisma.Sql => Prisma.sql`
  WITH ${things(viewer, question)},
  deeds AS (${DEEDS_IN_SQL}),
  best AS (SELECT DISTINCT ON (d."who", d."kind", d."id") d.* FROM deeds d
    JOIN "Practitioner" w ON w."id" = d."who" AND w."suspendedAt" IS NULL
    ORDER BY d."who", d."kind", d."id", d."worth" DESC, d."deed" DESC),
  numbered AS (SELECT *, row_number() OVER (PARTITION BY "who", "deed" ORDER BY "score" DESC, "id" DESC) AS "nth" FROM best),
  -- Squared: one thing that has all the words says more than several that have some.
  sorted AS (SELECT "who", "deed", count(*)::int AS "count", least(sum("worth" * "score" * "score"), ${mostOf}) AS "worth"
    FROM best GROUP BY "who", "deed"),
  ranked AS (SELECT "who", sum("worth") AS "worth" FROM sorted GROUP BY "who"),
  shown AS (SELECT r.*, w."name", w."slug", w."headline" FROM ranked r JOIN "Practitioner" w ON w."id" = r."who"
    ORDER BY r."worth" DESC, w."name", w."id" LIMIT ${WHO_PER_PAGE} OFFSET ${(page - 1) * WHO_PER_PAGE})
  SELECT (SELECT count(*)::int FROM ranked) AS "total",
    (SELECT jsonb_agg(jsonb_build_object('id', s."who", 'slug', s."slug", 'name', s."name", 'headline', s."headline",
        'photo', (SELECT jsonb_build_object('id', a."id") FROM "Attachment" a WHERE a."photoOfId" = s."who"),
        'places', (SELECT coalesce(jsonb_agg(pl."name" ORDER BY pl."name"), '[]') FROM (SELECT pl."name" FROM "PlaceMembership" b
          JOIN "Place" pl ON pl."id" = b."placeId" WHERE b."practitionerId" = s."who" ORDER BY pl."name" LIMIT 5) pl),
        'why', (SELECT jsonb_agg(jsonb_build_object('deed', y."deed", 'count', y."count",
          'things', (SELECT jsonb_agg(jsonb_build_object('kind', e."kind", 'slug', e."slug", 'title', e."title") ORDER BY n."nth")
            FROM numbered n JOIN "SearchEntry" e USING ("kind", "id")
            WHERE n."who" = s."who" AND n."deed" = y."deed" AND n."nth" <= ${NAMED}))) FROM sorted y WHERE y."who" = s."who"))
      ORDER BY s."worth" DESC, s."name", s."who") FROM shown s) AS "people"`
