import { KINDS, STRENGTHS } from './words.ts'

type Named = { slug: string; name: string }
const named = (all: Named[]) => all.map(({ slug, name }) => ({ value: slug, label: name }))
const worded = (words: Record<string, { label: string; hint: string }>) =>
  Object.entries(words).map(([value, { label, hint }]) => ({ value, label, hint }))

/** What the form of a finding offers. */
export const findingChoices = ({ places, themes }: { places: Named[]; themes: Named[] }) => ({
  kinds: worded(KINDS),
  strengths: worded(STRENGTHS),
  places: named(places),
  themes: named(themes),
})
