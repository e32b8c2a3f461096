import type { Role } from '#app/generated/prisma/enums.ts'
import type { OrganisationSlug } from './organisations.ts'
import type { PlaceSlug, ThemeSlug } from './places.ts'

export type DemoPerson = {
  /** Also the first half of the address, at example.org, where no mail ever arrives. */
  key: string
  name: string
  role: Role
  /** May sign in: the others have no password and cannot. */
  account?: string
  places: PlaceSlug[]
  post: { title: string; organisation: OrganisationSlug }
  department?: OrganisationSlug
  headline: string
  about: string
  /** What they work on. */
  themes?: ThemeSlug[]
  /** What they say they did before: as invented as they are. */
  did?: { what: string; location: string; from: number; until?: number; theme?: ThemeSlug }
  /** Days before the start. */
  joined: number
}

/** Nobody here exists. Every headline says so, because a headline stands wherever a person is shown at length. */
export const fictional = (what: string) => `Fictional practitioner (demonstration): ${what}`
