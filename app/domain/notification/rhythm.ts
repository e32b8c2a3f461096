import type { MailRhythm } from '#app/generated/prisma/enums.ts'

/** How often somebody gets a digest; empty: as we suggest, daily in their first week and weekly from then on. */
export type Rhythm = MailRhythm | ''
export const RHYTHMS = ['', 'at_once', 'daily', 'weekly', 'never'] as const satisfies readonly Rhythm[]
export const isRhythm = (text: unknown): text is Rhythm => (RHYTHMS as readonly unknown[]).includes(text)

export const RHYTHM_WORDS: Record<Rhythm, { label: string; hint?: string }> = {
  '': { label: 'As we suggest', hint: 'Daily in your first week, then once a week.' },
  at_once: { label: 'At once', hint: 'Within a minute or two of its happening; what comes together is one mail.' },
  daily: { label: 'Once a day', hint: 'At seven in the morning.' },
  weekly: { label: 'Once a week', hint: 'On Mondays at seven in the morning.' },
  never: { label: 'Never', hint: 'You find them here all the same.' },
}
