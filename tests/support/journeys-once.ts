import { prepareDemonstration } from './server.ts'

/** Once for a whole run, before any journey: the data directory that their servers copy. */
export default async function prepareJourneys(): Promise<void> {
  await prepareDemonstration()
}
