/** What a file can belong to: a thing, a comment, or a person as their photograph. */
export const HOLDER_KINDS = ['case_study', 'finding', 'proposal', 'thread', 'comment', 'photo'] as const
export type HolderKind = (typeof HOLDER_KINDS)[number]
export type HolderName = { kind: HolderKind; id: string }

export const isHolderKind = (kind: unknown): kind is HolderKind => HOLDER_KINDS.some((known) => known === kind)
