import { memberOfIt, moderatedPlace } from './scene-of-places.ts'
import type { Trial } from './two-ids.ts'

/** Of places: somebody of one place where another place is meant. */
export const OF_PLACES: Record<string, Trial> = {
  'making somebody of another place a moderator of the place one looks after': {
    answers: 'as an id of nothing',
    asks: async ({ mine, theirs }) => ({
      at: `/places/${(await moderatedPlace(mine)).slug}/moderators/${(await memberOfIt(theirs)).slug}`,
      body: { intent: 'make' },
    }),
    nothing: async ({ mine }) => ({
      at: `/places/${(await moderatedPlace(mine)).slug}/moderators/no-such`,
      body: { intent: 'make' },
    }),
  },
  'letting in whoever asks to belong to another place': {
    answers: 'as an id of nothing',
    asks: async ({ mine, theirs }) => {
      await moderatedPlace(theirs)
      const { slug } = await theirs.someone()
      return { at: `/places/${(await moderatedPlace(mine)).slug}/requests/${slug}`, body: { answer: 'accept' } }
    },
    nothing: async ({ mine }) => ({
      at: `/places/${(await moderatedPlace(mine)).slug}/requests/no-such`,
      body: { answer: 'accept' },
    }),
  },
}
