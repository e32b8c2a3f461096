import { experienceOf } from './addresses-of-people.ts'
import type { Trial } from './two-ids.ts'

export const OF_PEOPLE: Record<string, Trial> = {
  'removing a line of experience of somebody else': {
    answers: 'as an id of nothing',
    asks: async (s) => ({ at: `/account/experience/${(await experienceOf(s.mine, s.rival)).id}/removal`, body: {} }),
    nothing: async () => ({ at: '/account/experience/no-such/removal', body: {} }),
  },
}
