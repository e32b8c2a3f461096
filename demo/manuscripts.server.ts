import type { Transaction } from '#app/db/database.server.ts'
import { seedManuscripts } from '#app/domain/manuscript/seeding.server.ts'
import type { Loading } from './rows.ts'
import type { DemoSection } from './shape.ts'

/**
 * A manuscript for each, every section of it written by its author.
 * @returns the manuscript's id by slug
 */
export async function addManuscripts(
  tx: Transaction,
  { id }: Loading,
  things: { slug: string; sections: DemoSection[] }[],
): Promise<Map<string, string>> {
  const ids = await seedManuscripts(
    tx,
    things.map(({ sections }) => sections.map(({ by, markdown }) => ({ practitionerId: id('person', by), markdown }))),
  )
  return new Map(things.map(({ slug }, at) => [slug, ids[at] as string]))
}
