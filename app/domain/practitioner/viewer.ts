import type { Role } from '#app/generated/prisma/enums.ts'

/** A signed-in person, as every verb and question of the domain knows them. Never somebody suspended. */
export type Viewer = {
  id: string
  slug: string
  name: string
  role: Role
  /** Responders only: the department they answer for. */
  departmentId: string | null
  /** The places they belong to. */
  placeIds: string[]
}

/** Whoever asks: null is a visitor. */
export type Asker = Viewer | null

export const isModerator = (asker: Asker): boolean => asker?.role === 'moderator' || asker?.role === 'administrator'
export const isAdministrator = (asker: Asker): boolean => asker?.role === 'administrator'
