import { db } from '#app/db/database.server.ts'
import { remember } from '#app/db/remember.ts'
import { isAdministrator, type Viewer } from './viewer.ts'

/** What the platform knows of the demonstration community it was started with. */
export type Demonstration = { accounts: { email: string; role: string; can: string }[]; password: string }

/** The row of settings that demo/ writes with the community and removes with it. */
export const DEMONSTRATION = 'demonstration'

/** @returns null when there is none, or it was removed */
export async function findDemonstration(): Promise<Demonstration | null> {
  const setting = await db.setting.findUnique({ where: { key: DEMONSTRATION }, select: { value: true } })
  return (setting?.value as Demonstration | undefined) ?? null
}

type Remove = (viewer: Viewer) => Promise<void>
const removal = remember('demonstration removal', () => ({ remove: null as Remove | null }))

/** Said once at the start, by the entry: nothing in the house but the entry may know demo/. */
export function offerRemoval(remove: Remove): void {
  removal.remove = remove
}

/** Removes the demonstration as a whole. Who was one of its people is a visitor afterwards. */
export async function removeDemonstration(viewer: Viewer): Promise<void> {
  if (!isAdministrator(viewer)) throw new Error('Only an administrator removes the demonstration')
  if (!removal.remove) throw new Error('Nobody offered to remove the demonstration')
  await removal.remove(viewer)
}
