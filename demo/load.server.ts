import { hashPassword } from '#app/auth/password.server.ts'
import { db, type Prisma, type Transaction } from '#app/db/database.server.ts'
import { keepBytes } from '#app/domain/attachment/storing.server.ts'
import { DEMONSTRATION, type Demonstration, findDemonstration } from '#app/domain/practitioner/demonstration.server.ts'
import { settings } from '#app/settings.server.ts'
import { addActivities } from './activities.server.ts'
import { caseStudies } from './case-studies/all.ts'
import { addCaseStudies } from './case-studies.server.ts'
import { addCollections } from './collections.server.ts'
import { addFiles, type DemoFiles, makeFiles } from './files.server.ts'
import { addFindings } from './findings.server.ts'
import { addFlags } from './flags.server.ts'
import { addGuide } from './guide.server.ts'
import { addManuscripts } from './manuscripts.server.ts'
import { demonstrationPassword, emailOf, people } from './people.ts'
import type { DemoPerson } from './person.ts'
import { addPeople, addPlaces } from './places.server.ts'
import { proposals } from './proposals/all.ts'
import { addProposals } from './proposals.server.ts'
import { addPublicFace } from './public-face.server.ts'
import { REMOVED } from './remove.server.ts'
import { beginLoading, type Loading } from './rows.ts'
import { addThreads } from './threads.server.ts'

const everyone: readonly DemoPerson[] = people

/** Whom one can sign in as while the demonstration is there: for the console and the sign-in page. */
export const demonstrationAccounts: Demonstration['accounts'] = everyone.flatMap(({ key, role, account }) =>
  account ? [{ email: emailOf(key as (typeof people)[number]['key']), role, can: account }] : [],
)

export const isDemonstrationPresent = async (): Promise<boolean> => (await findDemonstration()) !== null

/**
 * Loads the demonstration community into an empty embedded database, all of it or nothing. Its days are
 * counted back from `start`. What its people were told is written with it; no mail is sent.
 * @returns false when there are people already, or it was removed: then nothing is touched
 * @throws when the database is not the embedded one: five known passwords have no place on a real server
 */
export async function loadDemonstration(
  tell: (line: string) => void = () => {},
  start: Date = new Date(),
): Promise<boolean> {
  if (!settings().embedded) throw new Error('The demonstration is loaded into the embedded database only')
  if (await db.practitioner.findFirst({ select: { id: true } })) return false
  if (await db.setting.findUnique({ where: { key: REMOVED }, select: { key: true } })) return false
  tell('Loading the demonstration community (DEMO=off starts without it)')
  const loading = beginLoading(start, await hashPassword(demonstrationPassword))
  // Nobody can come in before it is done, and a slow machine may take its time.
  const files = await makeFiles()
  await keepBytes(files.parts, (tx) => addEverything(tx, loading, files), { patienceMs: 300_000 })
  // Of what came at once the planner knows nothing, and a question over many tables would take half a minute.
  await db.$executeRaw`ANALYZE`
  return true
}

async function addEverything(tx: Transaction, loading: Loading, files: DemoFiles): Promise<void> {
  await addPlaces(tx, loading)
  await addPeople(tx, loading)
  const manuscripts = await addManuscripts(tx, loading, [...caseStudies, ...proposals])
  await addCaseStudies(tx, loading, manuscripts)
  await addFindings(tx, loading)
  await addFiles(tx, loading, files)
  await addProposals(tx, loading, manuscripts)
  await addThreads(tx, loading)
  await addCollections(tx, loading)
  await addGuide(tx, loading)
  await addFlags(tx, loading)
  await addPublicFace(tx, loading)
  await addActivities(tx, loading)
  const value: Demonstration = { accounts: demonstrationAccounts, password: demonstrationPassword }
  await tx.setting.create({ data: { key: DEMONSTRATION, value: value as Prisma.InputJsonObject } })
}
