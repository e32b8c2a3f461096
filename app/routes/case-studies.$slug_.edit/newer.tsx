import type { CaseStudyForm } from '#app/domain/case-study/form.server.ts'
import { poundsTyped } from '#app/domain/case-study/pounds.ts'
import type { Typed } from '#app/ui/form.tsx'

type Choice = { slug: string; name: string }
type Props = {
  name: keyof CaseStudyForm
  newer: CaseStudyForm
  choices: Record<'places' | 'themes' | 'clientGroups', Choice[]>
  typed: Typed
}

/** Beside a field that two people changed: what the other one saved. Nothing where both agree. */
export function Newer({ name, newer, choices, typed }: Props) {
  const field = name === 'costPence' ? 'costPounds' : name
  const mine = [typed?.[field] ?? []].flat().join('\n')
  const theirs = name === 'costPence' ? poundsTyped(newer.costPence) : [newer[name] ?? []].flat().join('\n')
  if (mine.trim() === theirs) return null
  const nameOf = (slug: string) =>
    [...choices.places, ...choices.themes, ...choices.clientGroups].find((choice) => choice.slug === slug)?.name ?? slug
  const chosen = name === 'place' || name === 'themes' || name === 'clientGroups'
  return (
    <div className="govuk-inset-text tp-newer">
      <p className="govuk-body govuk-!-font-weight-bold">Saved by another author:</p>
      <p className="govuk-body tp-lines">
        {(chosen ? theirs.split('\n').filter(Boolean).map(nameOf).join(', ') : theirs) || '(empty)'}
      </p>
    </div>
  )
}
