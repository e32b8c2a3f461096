/** What somebody new is led through, in this order. */
export const FIRST_STEPS = ['you', 'place', 'follow', 'act'] as const
export type FirstStep = (typeof FIRST_STEPS)[number]

export const firstStepWords: Record<FirstStep, { title: string; text: string }> = {
  you: { title: 'Say who you are', text: 'One line is enough: it stands beside what you write.' },
  place: {
    title: 'Say where you work, and on what',
    text: 'What you share speaks for a place, and people find you by it.',
  },
  follow: { title: 'Follow a few places, people and themes', text: 'You are told what they share.' },
  act: { title: 'Do one small thing', text: 'Thank somebody, say that you see something too, or ask a question.' },
}

/** The first of them that is not done. */
export const nextOf = (steps: Record<FirstStep, boolean>): FirstStep | null =>
  FIRST_STEPS.find((step) => !steps[step]) ?? null
