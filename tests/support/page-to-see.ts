import type { Reach } from './states.ts'

/** A page of the demonstration, and as whom it is looked at. */
export type PageToSee = {
  path: string
  as: string | null
  name: string
  /** Leads from there to the state to be looked at. */
  reach?: Reach
  /** The address of that, as the routes have it, where it is another. */
  shows?: string
}

type Said = string | { path: string; reach: Reach; shows?: string }
/** Pages by their names, all seen by one person of the demonstration; null: a visitor. */
export const seenBy = (as: string | null, paths: Record<string, Said>): PageToSee[] =>
  Object.entries(paths).map(([name, said]) => ({
    name,
    as: as && `${as}@example.org`,
    ...(typeof said === 'string' ? { path: said } : said),
  }))
