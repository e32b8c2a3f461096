/** What leans on a thing: how many, and what one of them and several are called. */
export type Use = readonly [count: number, one: string, many: string]

/** "2 case studies, 1 proposal and 3 people", or nothing when nothing does. */
export function usesInWords(uses: readonly Use[]): string {
  const told = uses
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`)
  return [told.slice(0, -1).join(', '), told.at(-1) ?? ''].filter(Boolean).join(' and ')
}

/** What a verb of keeping came to: the address it has, or what is wrong, by field. Null: there is no such thing. */
export type Kept = { slug: string; name: string; faults: null } | { faults: Record<string, string> } | null

/** Whether it is gone; if not, by what it is used. Null: there is no such thing. */
export type Removed = { name: string; usedBy: string } | null
