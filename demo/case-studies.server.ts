import type { Prisma, Transaction } from '#app/db/database.server.ts'
import type { PublishedForm } from '#app/domain/case-study/form.server.ts'
import { wordsOf } from '#app/domain/case-study/publishing.server.ts'
import { caseStudies } from './case-studies/all.ts'
import { addComments } from './comments.server.ts'
import { clientGroups, type DemoPlace, places, themes } from './places.ts'
import type { Loading } from './rows.ts'
import type { DemoCaseStudy } from './shape.ts'

const allPlaces: readonly DemoPlace[] = places
/** A case study is written for a week before it is published. */
const WRITTEN_IN = 7

/** Published case studies with their first revision, and the talk under them. Their manuscripts are there before them. */
export async function addCaseStudies(
  tx: Transaction,
  loading: Loading,
  manuscripts: Map<string, string>,
): Promise<void> {
  const { id, before } = loading
  await tx.discussion.createMany({
    data: caseStudies.map(({ slug, published }) => ({
      id: id('discussion', slug),
      createdAt: before(published + WRITTEN_IN),
    })),
  })
  await tx.caseStudy.createMany({
    data: caseStudies.map((study) => caseStudyRow(study, loading, manuscripts.get(study.slug) as string)),
  })
  await tx.caseStudyAuthor.createMany({
    data: caseStudies.flatMap(({ slug, authors, published }) =>
      authors.map((author) => ({
        caseStudyId: id('caseStudy', slug),
        practitionerId: id('person', author),
        addedAt: before(published + WRITTEN_IN),
      })),
    ),
  })
  await tx.caseStudyTheme.createMany({
    data: caseStudies.flatMap(({ slug, themes: about }) =>
      about.map((theme) => ({ caseStudyId: id('caseStudy', slug), themeId: id('theme', theme) })),
    ),
  })
  await tx.caseStudyClientGroup.createMany({
    data: caseStudies.flatMap(({ slug, clientGroups: groups }) =>
      groups.map((group) => ({ caseStudyId: id('caseStudy', slug), clientGroupId: id('clientGroup', group) })),
    ),
  })
  await addRevisions(tx, loading, manuscripts)
  await addComments(tx, loading, caseStudies)
}

const answersOf = (study: DemoCaseStudy) => ({
  title: study.title,
  summary: study.summary,
  problem: study.problem,
  whoFor: study.whoFor,
  whatWasDone: study.whatWasDone,
  whatItCost: study.whatItCost,
  whatCameOfIt: study.whatCameOfIt,
  evidence: study.evidence,
  differently: study.differently,
  sourceTitle: study.source?.title ?? '',
  sourceUrl: study.source?.url ?? '',
})

const caseStudyRow = (
  study: DemoCaseStudy,
  { id, before }: Loading,
  manuscriptId: string,
): Prisma.CaseStudyCreateManyInput => ({
  ...answersOf(study),
  id: id('caseStudy', study.slug),
  slug: study.slug,
  state: 'published',
  placeId: study.place && id('place', study.place),
  startedById: id('person', study.authors[0]),
  manuscriptId,
  discussionId: id('discussion', study.slug),
  costPence: study.costPence,
  startedAt: before(study.published + WRITTEN_IN),
  updatedAt: before(study.published),
  publishedAt: before(study.published),
  revisionNumber: 1,
  demo: true,
})

/** The first revision is what publishing would have made of the form and of the manuscript's reading. */
async function addRevisions(tx: Transaction, { id, before }: Loading, manuscripts: Map<string, string>): Promise<void> {
  const rows = await tx.manuscriptReading.findMany({
    where: { manuscriptId: { in: [...manuscripts.values()] } },
    select: { manuscriptId: true, body: true, html: true, text: true, seq: true },
  })
  const readings = new Map(rows.map((row) => [row.manuscriptId, row]))
  await tx.caseStudyRevision.createMany({
    data: caseStudies.map((study) => {
      const reading = readings.get(manuscripts.get(study.slug) as string)
      if (!reading) throw new Error(`The manuscript of ${study.slug} has no reading`)
      const form = publishedForm(study)
      return {
        caseStudyId: id('caseStudy', study.slug),
        number: 1,
        byId: id('person', study.authors[0]),
        note: 'First published',
        at: before(study.published),
        title: study.title,
        summary: study.summary,
        form,
        body: reading.body as Prisma.InputJsonValue,
        html: reading.html,
        text: [wordsOf(form), reading.text].join('\n\n'),
        seq: reading.seq,
      }
    }),
  })
}

function publishedForm(study: DemoCaseStudy): PublishedForm {
  const place = allPlaces.find(({ slug }) => slug === study.place)
  return {
    ...answersOf(study),
    costPence: study.costPence?.toString() ?? null,
    place: place ? { slug: place.slug, name: place.name, fictional: place.fictional ?? false } : null,
    themes: study.themes.map((slug) => ({ slug, name: themes[slug] })),
    clientGroups: study.clientGroups.map((slug) => ({ slug, name: clientGroups[slug] })),
  }
}
