import { type Asker, isAdministrator } from '#app/domain/practitioner/viewer.ts'
import { findPublicFace } from './public-face.server.ts'
import { fieldWords, missingFor, type PublicFace, type StatementName } from './statements.ts'

export type Statement = {
  /** Null: it is not published, for something that only whoever runs this Total Place can say was not said yet. */
  face: PublicFace | null
  /** What is missing, for administrators alone. */
  missing: string[]
  administrator: boolean
  changedAt: string | null
}

/** One statement as this person may read it. What was said of an unpublished one is nobody's yet. */
export async function findStatement(asker: Asker, name: StatementName): Promise<Statement> {
  const { face, changedAt } = await findPublicFace()
  const missing = missingFor(name, face)
  const administrator = isAdministrator(asker)
  return {
    face: missing.length ? null : face,
    missing: administrator ? missing.map((field) => fieldWords[field]) : [],
    administrator,
    changedAt,
  }
}
