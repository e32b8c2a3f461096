/** What somebody asks, and what of the demonstration answers it: see all.ts. */
export type Judged = { asked: string; good: Record<string, number> }
