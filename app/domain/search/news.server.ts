import { Prisma } from '#app/db/database.server.ts'
import { askPlanned } from '#app/db/planned.server.ts'
import {
  caseStudiesSeenInSql,
  findingsSeenInSql,
  proposalsSeenInSql,
  threadsSeenInSql,
} from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'

/** Verbs that are news to others. What a person does to their own account is nobody's. */
const NEWS = {
  case_study_published: 'published',
  case_study_revised: 'revised',
  finding_shared: 'shared',
  corroborated: 'sees here too',
  disputed: 'does not see here',
  commented: 'commented on',
  thread_started: 'started',
  answer_accepted: 'accepted an answer to',
  proposal_started: 'started',
  member_joined: 'joined the team of',
  consultation_opened: 'opened for consultation',
  consultation_closed: 'closed the consultation on',
  place_added: 'added',
} as const
export type NewsVerb = keyof typeof NEWS

export type NewsLine = {
  verb: NewsVerb
  at: Date
  /** Null: somebody who has left. */
  who: { id: string; slug: string; name: string } | null
  /** How many others did the same to it since the news begins. */
  others: number
  /** The place they speak from, when it is the news. */
  from: string | null
  kind: 'case_study' | 'finding' | 'proposal' | 'thread' | 'place'
  slug: string
  title: string
}

type Row = Omit<NewsLine, 'who' | 'others'> & { whoId: string | null; whoSlug: string | null; whoName: string | null }

/** So far back the news is read at most: one statement looks at no more than this many rows. */
const LOOKED_AT = 300

/**
 * What happened last among the things this person may see, newest first. The same done to the same thing stands once:
 * by whom last, and by how many others.
 */
export async function findNews(asker: Asker, lines: number): Promise<NewsLine[]> {
  const rows = await askPlanned<Row>(newsInSql(asker, lines * 5))
  const news = new Map<string, { line: NewsLine; people: Set<string | null> }>()
  for (const { whoId, whoSlug, whoName, ...row } of rows) {
    const key = `${row.verb} ${row.kind} ${row.slug} ${row.from}`
    const who = whoId && whoSlug && whoName ? { id: whoId, slug: whoSlug, name: whoName } : null
    const told = news.get(key) ?? { line: { ...row, who, others: 0 }, people: new Set() }
    told.people.add(whoId)
    told.line.others = told.people.size - 1
    news.set(key, told)
  }
  return [...news.values()].slice(0, lines).map(({ line }) => line)
}

/** A comment since removed and a "seen here too" since taken back are no news; a revision's title is its published one. */
const newsInSql = (asker: Asker, limit: number): Prisma.Sql => Prisma.sql`
  SELECT a."verb", a."at", who."id" AS "whoId", who."slug" AS "whoSlug", who."name" AS "whoName",
    place."name" AS "from", a."subjectKind" AS "kind",
    coalesce(c."slug", f."slug", p."slug", th."slug", added."slug") AS "slug",
    coalesce(r."title", c."title", f."claim", p."title", th."title", added."name") AS "title"
  FROM (SELECT * FROM "Activity"
    WHERE "verb" = ANY (${Object.keys(NEWS)}) ORDER BY "id" DESC LIMIT ${Prisma.raw(String(LOOKED_AT))}) a
  LEFT JOIN "CaseStudy" c ON a."subjectKind" = 'case_study' AND c."id" = a."subjectId" AND ${caseStudiesSeenInSql(asker)}
  LEFT JOIN "CaseStudyRevision" r ON r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
  LEFT JOIN "Finding" f ON a."subjectKind" = 'finding' AND f."id" = a."subjectId" AND ${findingsSeenInSql(asker)}
  LEFT JOIN "Proposal" p ON a."subjectKind" = 'proposal' AND p."id" = a."subjectId" AND ${proposalsSeenInSql(asker)}
  LEFT JOIN "Thread" th ON a."subjectKind" = 'thread' AND th."id" = a."subjectId" AND ${threadsSeenInSql(asker)}
  LEFT JOIN "Place" added ON a."subjectKind" = 'place' AND added."id" = a."subjectId"
  LEFT JOIN "Practitioner" who ON who."id" = CASE WHEN a."verb" = 'member_joined'
    THEN coalesce(a."data"->>'practitionerId', a."actorId") ELSE a."actorId" END
  LEFT JOIN "Place" place ON a."verb" IN ('corroborated', 'disputed') AND place."id" = a."data"->>'placeId'
  WHERE (c."id" IS NOT NULL OR f."id" IS NOT NULL OR p."id" IS NOT NULL OR th."id" IS NOT NULL OR added."id" IS NOT NULL)
    AND (a."verb" <> 'commented' OR EXISTS (SELECT FROM "Comment" said
      WHERE said."id" = a."data"->>'commentId' AND said."removedAt" IS NULL AND said."hiddenAt" IS NULL))
    AND (a."verb" <> 'answer_accepted' OR th."acceptedId" = a."data"->>'commentId')
    AND (a."verb" NOT IN ('corroborated', 'disputed') OR EXISTS (SELECT FROM "Corroboration" stood
      WHERE stood."findingId" = f."id" AND stood."practitionerId" = a."actorId" AND stood."placeId" = place."id"
        AND stood."stance" = CASE a."verb" WHEN 'corroborated' THEN 'seen_here' ELSE 'not_here' END::"Stance"))
  ORDER BY a."id" DESC LIMIT ${Prisma.raw(String(limit))}`
