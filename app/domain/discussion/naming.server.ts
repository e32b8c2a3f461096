import { Prisma } from '#app/db/database.server.ts'
import {
  caseStudiesSeenInSql,
  findingsSeenInSql,
  guidesSeenInSql,
  proposalsSeenInSql,
  threadsSeenInSql,
  titleOfGuideInSql,
} from '#app/domain/practitioner/sight-sql.server.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { addressOf } from '#app/settings.server.ts'

/** Things named on one page of a discussion by their titles; beyond them an address stays as it was typed. */
const MOST_NAMED = 300

type Token = { token: string; kind: string; slug: string }

/** The addresses of things that stand in these texts: whole, as a browser shows them, or from the slash on. */
export function addressesIn(bodies: string[]): Token[] {
  const own = addressOf('').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const address = new RegExp(
    `(?<![\\w/.:@-])(?:${own})?/(case-studies|findings|proposals|threads|guides|collections|places)/([a-z0-9-]*[a-z0-9])(?![\\w/?#-])`,
    'g',
  )
  const found = new Map<string, Token>()
  for (const body of bodies)
    for (const [token, kind = '', slug = ''] of body.matchAll(address)) {
      if (found.size >= MOST_NAMED) return [...found.values()]
      found.set(token, { token, kind, slug })
    }
  return [...found.values()]
}

/** One jsonb: each address whose thing this person may see → its title, as it is called now. */
export function titlesInSql(asker: Asker, named: Token[]): Prisma.Sql {
  if (!named.length) return Prisma.sql`'{}'::jsonb`
  const column = (name: keyof Token) => named.map((one) => one[name])
  const title = Prisma.sql`coalesce(r."title", c."title", f."claim", p."title", th."title", co."title", pl."name",
    ${titleOfGuideInSql})`
  return Prisma.sql`(SELECT coalesce(jsonb_object_agg(named."token", ${title}), '{}')
    FROM unnest(${column('token')}::text[], ${column('kind')}::text[], ${column('slug')}::text[]) named ("token", "kind", "slug")
    LEFT JOIN "CaseStudy" c ON named."kind" = 'case-studies' AND c."slug" = named."slug" AND ${caseStudiesSeenInSql(asker)}
    LEFT JOIN "CaseStudyRevision" r ON r."caseStudyId" = c."id" AND r."number" = c."revisionNumber"
    LEFT JOIN "Finding" f ON named."kind" = 'findings' AND f."slug" = named."slug" AND ${findingsSeenInSql(asker)}
    LEFT JOIN "Proposal" p ON named."kind" = 'proposals' AND p."slug" = named."slug" AND ${proposalsSeenInSql(asker)}
    LEFT JOIN "Thread" th ON named."kind" = 'threads' AND th."slug" = named."slug" AND ${threadsSeenInSql(asker)}
    LEFT JOIN "Collection" co ON named."kind" = 'collections' AND co."slug" = named."slug" AND co."state" = 'published'
    LEFT JOIN "Guide" g ON named."kind" = 'guides' AND g."slug" = named."slug" AND ${guidesSeenInSql}
    LEFT JOIN "Place" pl ON named."kind" = 'places' AND pl."slug" = named."slug"
    WHERE ${title} IS NOT NULL)`
}
