import type { Prisma, Transaction } from '#app/db/database.server.ts'
import { PUBLIC_FACE } from '#app/domain/community/public-face.server.ts'
import type { PublicFace } from '#app/domain/community/statements.ts'
import type { Loading } from './rows.ts'

/** Invented, and it says so: nobody can write to it, and no court sits there. */
const face: PublicFace = {
  organisation: 'The Demonstration Network (fictional)',
  email: 'hello@example.org',
  address: 'The Demonstration Network (fictional)\n1 Nowhere Street\nFarrowmere\nInvented for this demonstration',
  phone: '01632 960 001 (a number that is kept for stories)',
  dataProtection: 'the data protection officer of a network that does not exist (fictional), at hello@example.org',
  lawfulBasis: 'public_task',
  keptWhere: 'In the data directory of the machine on which this demonstration was started, and nowhere else.',
  accessibilityChecked:
    'Invented: an imaginary tester read every page with an imaginary screen reader. What the program checks is real: axe-core finds no fault on any page of this demonstration.',
  accessibilityProblems:
    'Writing one text together at the same moment needs JavaScript. Without it the text is edited in a plain form, one after the other.',
  jurisdiction: 'England and Wales',
}

/** Goes with the demonstration, unless an administrator has said something else by then. */
export async function addPublicFace(tx: Transaction, { before }: Loading): Promise<void> {
  const value: Prisma.InputJsonObject = { face, changedAt: before(200).toISOString(), demo: true }
  await tx.setting.create({ data: { key: PUBLIC_FACE, value } })
}
export async function removePublicFace(tx: Transaction): Promise<void> {
  await tx.setting.deleteMany({ where: { key: PUBLIC_FACE, value: { path: ['demo'], equals: true } } })
}
