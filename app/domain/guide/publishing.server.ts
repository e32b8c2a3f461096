import { inTransaction, type Prisma, type Transaction } from '#app/db/database.server.ts'
import type { Body } from '#app/document/body.ts'
import { fromMarkdown } from '#app/document/from-markdown.ts'
import { type Paper, paperText } from '#app/document/paper.ts'
import { paperHtml } from '#app/document/paper-html.server.tsx'
import { toText } from '#app/document/text.ts'
import { firstWords } from '#app/document/to-markdown.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { addressOf } from '#app/settings.server.ts'
import { dayOf, sourcesOf } from './citing.server.ts'
import { findGuide, type Guide } from './guide.server.ts'
import { onlyCurators } from './permissions.ts'

const SUMMARY = 280

export type Published = { outcome: 'published'; number: number } | { outcome: 'refused'; problems: string[] }

/**
 * Why it cannot be published as it is: one sentence each. Everybody reads an edition, so only what everybody may read can
 * stand in it.
 */
export function problemsOf({ chapters }: Guide, texts: Map<string, string>): string[] {
  if (!chapters.length) return ['A guide needs at least one chapter.']
  return chapters.flatMap(({ title, manuscriptId, cited }, at) => {
    const chapter = `chapter ${at + 1}, “${title}”`
    const empty = !cited.length && !texts.get(manuscriptId)?.trim()
    return [
      ...(empty
        ? [`There is nothing to read in ${chapter}: write something, say what it draws on, or remove it.`]
        : []),
      ...cited
        .filter(({ open }) => !open)
        .map(({ title, withdrawn }) =>
          withdrawn
            ? `“${title}” was withdrawn. Take it out of ${chapter}.`
            : `“${title}” is not open to everybody yet. Take it out of ${chapter}, or wait until it is.`,
        ),
    ]
  })
}

/** What of a guide is written until now. */
export async function textsOf({ chapters }: Guide): Promise<Map<string, Body>> {
  const texts = new Map<string, Body>()
  // One after the other: each that is not derived yet is work.
  for (const { manuscriptId } of chapters) texts.set(manuscriptId, (await getReading(manuscriptId)).body)
  return texts
}
export const wordsOf = (texts: Map<string, Body>) => new Map([...texts].map(([id, body]) => [id, toText(body)]))

/**
 * Freezes the guide as its next edition, as everybody reads it from now on: nothing in it is looked up later.
 * @param note what changed since the edition before; for everybody to read
 * @returns null when there is no such guide
 */
export async function publishEdition(
  viewer: Viewer,
  slug: string,
  note: string,
  tx?: Transaction,
): Promise<Published | null> {
  onlyCurators(viewer)
  if (tx) return freeze(viewer, slug, note, tx)
  const guide = await findGuide(viewer, slug)
  if (!guide) return null
  // What is written until now is made readable first: that takes a connection of its own.
  await textsOf(guide)
  return inTransaction((own) => freeze(viewer, slug, note, own))
}

async function freeze(viewer: Viewer, slug: string, note: string, tx: Transaction): Promise<Published | null> {
  await tx.$executeRaw`SELECT FROM "Guide" WHERE "slug" = ${slug} FOR NO KEY UPDATE`
  const guide = await findGuide(viewer, slug, tx)
  if (!guide) return null
  const texts = await readableTexts(guide, tx)
  const problems = problemsOf(guide, wordsOf(texts))
  if (problems.length) return { outcome: 'refused', problems }
  const number = (guide.editions[0]?.number ?? 0) + 1
  const paper = await paperOf(viewer, guide, { number, note, texts }, tx)
  await tx.edition.create({
    data: {
      guideId: guide.id,
      number,
      title: paper.title,
      summary: firstWords(paper.introduction, SUMMARY),
      note,
      byId: viewer.id,
      content: paper as Prisma.InputJsonObject,
      html: await paperHtml(paper),
      text: paperText(paper),
    },
    select: { id: true },
  })
  await citeAsNow(tx, guide)
  const subject = { kind: 'guide', id: guide.id } as const
  await recordActivity(tx, { verb: 'edition_published', actorId: viewer.id, subject, data: { number } })
  return { outcome: 'published', number }
}

/** As far as they were made readable. */
async function readableTexts({ chapters }: Guide, tx: Transaction): Promise<Map<string, Body>> {
  const rows = await tx.manuscriptReading.findMany({
    where: { manuscriptId: { in: chapters.map(({ manuscriptId }) => manuscriptId) } },
    take: chapters.length,
    select: { manuscriptId: true, body: true },
  })
  return new Map(rows.map(({ manuscriptId, body }) => [manuscriptId, body as Body]))
}

type Made = { number: number; note: string; texts: Map<string, Body> }
async function paperOf(viewer: Viewer, guide: Guide, { number, note, texts }: Made, tx: Transaction): Promise<Paper> {
  const { sources, cite } = sourcesOf()
  const cited = new Set(guide.chapters.flatMap(({ cited }) => cited.flatMap(({ people }) => people)))
  return {
    title: guide.collection.title,
    edition: `Edition ${number}`,
    date: dayOf(new Date()),
    address: addressOf(`/guides/${guide.slug}/editions/${number}`),
    home: addressOf('/').replace(/\/$/, ''),
    note,
    introduction: fromMarkdown(guide.collection.introduction),
    chapters: guide.chapters.map(({ title, manuscriptId, cited }) => ({
      title,
      body: texts.get(manuscriptId) ?? { blocks: [] },
      cited: cited.map(cite),
    })),
    sources,
    contributors: { wrote: await writersOf(viewer, guide, tx), cited: [...cited] },
  }
}

/** Whoever wrote in a chapter, began the guide, or publishes it. */
async function writersOf(viewer: Viewer, { chapters, startedById }: Guide, tx: Transaction): Promise<string[]> {
  const manuscriptIds = chapters.map(({ manuscriptId }) => manuscriptId)
  const people = await tx.practitioner.findMany({
    where: {
      OR: [
        { id: { in: [viewer.id, ...(startedById ? [startedById] : [])] } },
        { manuscriptClients: { some: { manuscriptId: { in: manuscriptIds } } } },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { name: true },
  })
  return people.map(({ name }) => name)
}

/** What was published was looked at. */
async function citeAsNow(tx: Transaction, { chapters }: Guide): Promise<void> {
  for (const { id: chapterId, cited } of chapters)
    for (const { itemId, version, changed } of cited)
      if (changed)
        await tx.citation.update({
          where: { chapterId_itemId: { chapterId, itemId } },
          data: { version },
          select: { itemId: true },
        })
}

/**
 * Takes an edition from its readers; its address stays, and says why. Once withdrawn it stays so: what is right comes as
 * another edition.
 * @returns null when there is no such edition; false when it is withdrawn already
 */
export async function withdrawEdition(
  viewer: Viewer,
  { slug, number, reason }: { slug: string; number: number; reason: string },
): Promise<boolean | null> {
  onlyCurators(viewer)
  return inTransaction(async (tx) => {
    const edition = await tx.edition.findFirst({
      where: { number, guide: { slug } },
      select: { id: true, guideId: true },
    })
    if (!edition) return null
    const { count } = await tx.edition.updateMany({
      where: { id: edition.id, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnReason: reason, withdrawnById: viewer.id },
    })
    if (!count) return false
    const subject = { kind: 'guide', id: edition.guideId } as const
    await recordActivity(tx, { verb: 'edition_withdrawn', actorId: viewer.id, subject, data: { number } })
    return true
  })
}
