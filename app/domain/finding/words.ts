import type { FindingKind, FindingStrength } from '#app/generated/prisma/enums.ts'

/** The kinds in the order they are offered, and how each reads. */
export const KINDS: Record<FindingKind, { label: string; hint: string }> = {
  overlap: { label: 'Overlap', hint: 'Several organisations pay for the same thing for the same people.' },
  barrier: { label: 'Barrier', hint: 'A rule, a budget or a habit stands in the way.' },
  cost: { label: 'Cost', hint: 'What something costs, or where the money goes.' },
  insight: { label: 'Insight', hint: 'Something about people’s lives that services had not seen.' },
  practice: { label: 'Practice', hint: 'A way of working that helps, or does not.' },
}

/** How well the evidence carries the claim, the weakest first. */
export const STRENGTHS: Record<FindingStrength, { label: string; hint: string }> = {
  anecdote: { label: 'Anecdote', hint: 'Somebody told us; nobody has looked closer.' },
  observed: { label: 'Observed', hint: 'We saw it ourselves, more than once.' },
  measured: { label: 'Measured', hint: 'There are figures, and we can say where they come from.' },
  evaluated: { label: 'Evaluated', hint: 'Somebody independent has tested it.' },
}

/** How a finding's kind and strength read. */
export const labelsOf = ({ kind, strength }: { kind: FindingKind; strength: FindingStrength }) => ({
  kind: KINDS[kind].label,
  strength: STRENGTHS[strength].label,
})
