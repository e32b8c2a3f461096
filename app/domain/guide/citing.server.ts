import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
import type { Cited } from '#app/document/paper.ts'
import { collectedSeenBy } from '#app/domain/practitioner/sight.ts'
import type { Asker } from '#app/domain/practitioner/viewer.ts'
import { addressOf } from '#app/settings.server.ts'
import { kindWords, MOST_ITEMS } from './words.ts'

const FORMER = 'a former member'
const person = { select: { id: true, name: true } } as const
const place = { select: { name: true } } as const
const described = {
  id: true,
  why: true,
  caseStudy: {
    select: {
      slug: true,
      title: true,
      summary: true,
      state: true,
      evidence: true,
      sourceTitle: true,
      sourceUrl: true,
      revisionNumber: true,
      place,
      revisions: { select: { at: true }, orderBy: { number: 'desc' }, take: 1 },
      authors: { select: { practitioner: person }, orderBy: [{ addedAt: 'asc' }, { practitionerId: 'asc' }], take: 50 },
    },
  },
  finding: {
    select: {
      slug: true,
      claim: true,
      detail: true,
      updatedAt: true,
      withdrawnAt: true,
      place,
      author: person,
      evidence: {
        select: { text: true, sourceTitle: true, sourceUrl: true },
        orderBy: { position: 'asc' },
        take: 20,
      },
    },
  },
  proposal: {
    select: {
      slug: true,
      title: true,
      summary: true,
      state: true,
      updatedAt: true,
      places: { select: { place }, orderBy: { place: { name: 'asc' } }, take: 30 },
      members: {
        where: { state: 'member' },
        select: { practitioner: person },
        orderBy: [{ lead: 'desc' }, { since: 'asc' }, { practitionerId: 'asc' }],
        take: 50,
      },
    },
  },
} satisfies Prisma.CollectionItemSelect
type Row = Prisma.CollectionItemGetPayload<{ select: typeof described }>

type Evidence = { text: string; sourceTitle: string; sourceUrl: string }
/** A thing of a collection as a chapter cites it, as it stands now. */
export type Citable = Omit<Cited, 'evidence' | 'address' | 'version'> & {
  itemId: string
  path: string
  /** What changes when the thing does: "r2" of a case study, a moment of others. */
  version: string
  /** The same in words: "Revision 2, 3 November 2026". */
  versionWords: string
  evidence: Evidence[]
  people: string[]
  /** Whether everybody may read it, an account or none: only then may it stand in an edition. */
  open: boolean
  withdrawn: boolean
}

/** Everything of a collection that this person sees, in its order, as it would be cited now. */
export async function listCitable(asker: Asker, collectionId: string, tx: Transaction = db): Promise<Citable[]> {
  const rows = await tx.collectionItem.findMany({
    where: { collectionId, AND: collectedSeenBy(asker) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: MOST_ITEMS,
    select: described,
  })
  return rows.flatMap((row) => asCitable(row) ?? [])
}

function asCitable(row: Row): Citable | null {
  const { id: itemId, why } = row
  if (row.caseStudy) return { itemId, why, ...ofCaseStudy(row.caseStudy) }
  if (row.finding) return { itemId, why, ...ofFinding(row.finding) }
  return row.proposal && { itemId, why, ...ofProposal(row.proposal) }
}
type Described = Omit<Citable, 'itemId' | 'why'>

function ofCaseStudy(study: NonNullable<Row['caseStudy']>): Described {
  const { slug, title, summary, state, evidence, sourceTitle, sourceUrl, revisionNumber, authors, place } = study
  const people = namesOf(authors.map(({ practitioner }) => practitioner))
  const at = study.revisions[0]?.at
  const source = { text: evidence || 'As its authors wrote it', sourceTitle, sourceUrl }
  return {
    kind: kindWords.case_study.one,
    title,
    summary,
    path: `/case-studies/${slug}`,
    people,
    who: people.join(', '),
    place: place?.name ?? '',
    version: `r${revisionNumber}`,
    versionWords: `Revision ${revisionNumber}${at ? `, ${dayOf(at)}` : ''}`,
    evidence: evidence || sourceTitle || sourceUrl ? [source] : [],
    open: state === 'published',
    withdrawn: state === 'withdrawn',
  }
}

function ofFinding({
  slug,
  claim,
  detail,
  updatedAt,
  withdrawnAt,
  ...finding
}: NonNullable<Row['finding']>): Described {
  const people = namesOf([finding.author])
  return {
    kind: kindWords.finding.one,
    title: claim,
    summary: detail,
    path: `/findings/${slug}`,
    people,
    who: people.join(', '),
    place: finding.place.name,
    version: updatedAt.toISOString(),
    versionWords: `As of ${dayOf(updatedAt)}`,
    evidence: finding.evidence,
    open: withdrawnAt === null,
    withdrawn: withdrawnAt !== null,
  }
}

function ofProposal({ slug, title, summary, state, updatedAt, ...proposal }: NonNullable<Row['proposal']>): Described {
  const people = namesOf(proposal.members.map(({ practitioner }) => practitioner))
  return {
    kind: kindWords.proposal.one,
    title,
    summary,
    path: `/proposals/${slug}`,
    people,
    who: people.join(', '),
    place: proposal.places.map(({ place }) => place.name).join(', '),
    version: updatedAt.toISOString(),
    versionWords: `As of ${dayOf(updatedAt)}`,
    evidence: [],
    open: state !== 'draft' && state !== 'consultation',
    withdrawn: false,
  }
}

/** Whoever left keeps no name here either. */
const namesOf = (people: ({ name: string } | null)[]): string[] =>
  people.length ? people.map((one) => one?.name ?? FORMER) : [FORMER]

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
export const dayOf = (at: Date): string => long.format(at)

type Source = { title: string; url: string }
/** The list of all sources, each once, and a citation that names them by their number in it. */
export function sourcesOf() {
  const sources: Source[] = []
  const numbers = new Map<string, number>()
  const numberOf = ({ sourceTitle: title, sourceUrl: url }: Evidence): number | null => {
    if (!title && !url) return null
    const key = JSON.stringify([title, url])
    const known = numbers.get(key) ?? sources.push({ title, url })
    numbers.set(key, known)
    return known
  }
  const cite = (one: Citable): Cited => ({
    kind: one.kind,
    title: one.title,
    summary: one.summary,
    address: addressOf(one.path),
    who: one.who,
    place: one.place,
    version: one.versionWords,
    why: one.why,
    evidence: one.evidence.map((row) => ({ text: row.text, source: numberOf(row) })),
  })
  return { sources, cite }
}
