import { Prisma } from '#app/db/database.server.ts'
import {
  caseStudiesSeenInSql,
  findingsSeenInSql,
  proposalsSeenInSql,
  threadsSeenInSql,
} from '#app/domain/practitioner/sight-sql.server.ts'
import { type Asker, isModerator } from '#app/domain/practitioner/viewer.ts'
import { KINDS, type Kind } from './words.ts'

type Asked = {
  /** Whether the thing of the entry "e" exists for this person. Null: nothing of this kind does. */
  seen: (asker: Asker) => Prisma.Sql | null
  /** Up to 2: how much stands behind it beside its words. */
  weight?: Prisma.Sql
}

const ASKED: Record<Kind, Asked> = {
  case_study: {
    seen: (asker) =>
      Prisma.sql`EXISTS (SELECT FROM "CaseStudy" c WHERE c."id" = e."id" AND ${caseStudiesSeenInSql(asker)})`,
  },
  finding: {
    seen: (asker) => Prisma.sql`EXISTS (SELECT FROM "Finding" f WHERE f."id" = e."id" AND ${findingsSeenInSql(asker)})`,
    // Seen in many places.
    weight: Prisma.sql`(SELECT least(2, ln(greatest(f."seenInPlaces", 1))) FROM "Finding" f WHERE f."id" = e."id")`,
  },
  proposal: {
    seen: (asker) =>
      Prisma.sql`EXISTS (SELECT FROM "Proposal" p WHERE p."id" = e."id" AND ${proposalsSeenInSql(asker)})`,
  },
  thread: {
    seen: (asker) => Prisma.sql`EXISTS (SELECT FROM "Thread" th WHERE th."id" = e."id" AND ${threadsSeenInSql(asker)})`,
  },
  // An entry is of an edition that is there to be read: everybody may.
  guide: { seen: () => Prisma.sql`true` },
  collection: {
    seen: (asker) => Prisma.sql`EXISTS (SELECT FROM "Collection" co WHERE co."id" = e."id"
      AND (co."state" = 'published' OR ${isModerator(asker)}))`,
  },
  place: { seen: () => Prisma.sql`true` },
  practitioner: {
    // People are for those signed in.
    seen: (asker) =>
      asker && Prisma.sql`EXISTS (SELECT FROM "Practitioner" w WHERE w."id" = e."id" AND w."suspendedAt" IS NULL)`,
  },
}

/** The kinds this person may meet, each with the condition on its entries "e", and what they weigh. */
export const kindsSeenBy = (asker: Asker): { kind: Kind; seen: Prisma.Sql; weight: Prisma.Sql }[] =>
  KINDS.flatMap((kind) => {
    const { seen, weight = Prisma.sql`0` } = ASKED[kind]
    const condition = seen(asker)
    return condition ? [{ kind, seen: condition, weight }] : []
  })

/** The same as one condition on an entry "e" of any kind. A kind that is not in the list is seen by nobody. */
export const entriesSeenBy = (asker: Asker): Prisma.Sql =>
  Prisma.sql`CASE e."kind" ${Prisma.join(
    kindsSeenBy(asker).map(({ kind, seen }) => Prisma.sql`WHEN ${kind} THEN ${seen}`),
    ' ',
  )} ELSE false END`
