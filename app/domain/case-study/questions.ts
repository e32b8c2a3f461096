import type { CaseStudyForm } from './form.server.ts'

export type Answer = 'problem' | 'whoFor' | 'whatWasDone' | 'whatItCost' | 'whatCameOfIt' | 'evidence' | 'differently'
/** The questions in the order they are asked and read; `needed`: it is not published without. */
export const QUESTIONS: readonly { name: Answer; label: string; hint: string; needed?: true }[] = [
  { name: 'problem', label: 'The problem', hint: 'What was going wrong, for whom, and how you knew.', needed: true },
  {
    name: 'whoFor',
    label: 'Who it was for',
    hint: 'The people it was meant to help: how many, where, and in what situation.',
  },
  {
    name: 'whatWasDone',
    label: 'What was done',
    hint: 'Who did what with whom, and what was no longer done.',
    needed: true,
  },
  { name: 'whatItCost', label: 'What it cost', hint: 'Where the money and the time came from, once and each year.' },
  {
    name: 'whatCameOfIt',
    label: 'What came of it',
    hint: 'What changed, good and bad, and for how long.',
    needed: true,
  },
  { name: 'evidence', label: 'Evidence', hint: 'How you know: figures, evaluations, what people said.' },
  {
    name: 'differently',
    label: 'What we would do differently',
    hint: 'What you would tell a colleague before they start.',
  },
]

/** What a reader must find in it: one sentence beside each field that is still empty, or null. */
export function missingToPublish(form: CaseStudyForm): Record<string, string> | null {
  const missing: Record<string, string> = {}
  if (!form.summary) missing.summary = 'Enter a summary: it is what people see in the list'
  if (!form.place) missing.place = 'Choose the place it happened in'
  if (!form.themes.length) missing.themes = 'Choose at least one theme, so that others find it'
  if (!form.problem) missing.problem = 'Say what the problem was'
  if (!form.whatWasDone) missing.whatWasDone = 'Say what was done'
  if (!form.whatCameOfIt) missing.whatCameOfIt = 'Say what came of it, also when it is too early to tell'
  return Object.keys(missing).length ? missing : null
}
