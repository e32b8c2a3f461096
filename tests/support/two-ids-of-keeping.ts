import { aListOf } from './lists.ts'
import type { Trial } from './two-ids.ts'

/** Of what moderators look after: the id of one kind where another kind is meant. */
export const OF_KEEPING: Record<string, Trial> = {
  'removing a theme from the list of client groups': {
    answers: 'as an id of nothing',
    asks: async ({ cast, mine }) => ({
      at: `/admin/client-groups/${(await mine.unusedTheme()).slug}/removal`,
      as: cast.people.moderator,
    }),
    nothing: async ({ cast }) => ({ at: '/admin/client-groups/no-such/removal', as: cast.people.moderator }),
  },
  'bringing in the list of another administrator': {
    answers: 'as an id of nothing',
    asks: async ({ cast, mine }) => {
      const { id, version } = await aListOf(mine, cast.people.colleague)
      return { at: `/admin/import/${id}`, body: { version }, as: cast.people.administrator }
    },
    nothing: async ({ cast }) => ({ at: '/admin/import/no-such', body: {}, as: cast.people.administrator }),
  },
  'deciding about a finding as if it were a comment': {
    answers: 'as an id of nothing',
    asks: async ({ cast, mine }) => ({
      at: `/admin/flags/comment/${(await mine.flaggedFinding()).id}`,
      body: { outcome: 'taken_down', reason: 'No' },
      as: cast.people.moderator,
    }),
    nothing: async ({ cast }) => ({
      at: '/admin/flags/comment/no-such',
      body: { outcome: 'taken_down', reason: 'No' },
      as: cast.people.moderator,
    }),
  },
  'saying that a thread was greeted as a newcomer': {
    answers: 'as an id of nothing',
    asks: async ({ cast, mine }) => ({
      at: `/admin/desk/newcomers/thread/${(await mine.thread()).id}/mark`,
      as: cast.people.moderator,
    }),
    nothing: async ({ cast }) => ({ at: '/admin/desk/newcomers/thread/no-such/mark', as: cast.people.moderator }),
  },
  'looking at a thread as at a newcomer': {
    answers: 'as an id of nothing',
    asks: async ({ cast, mine }) => ({
      at: `/admin/desk/newcomers/thread/${(await mine.thread()).id}/claim`,
      body: { intent: 'claim' },
      as: cast.people.moderator,
    }),
    nothing: async ({ cast }) => ({
      at: '/admin/desk/newcomers/thread/no-such/claim',
      body: { intent: 'claim' },
      as: cast.people.moderator,
    }),
  },
  'looking at a finding as if it were a case study': {
    answers: 'as an id of nothing',
    asks: async ({ cast, mine }) => ({
      at: `/admin/flags/case_study/${(await mine.flaggedFinding()).id}/claim`,
      body: { intent: 'claim' },
      as: cast.people.moderator,
    }),
    nothing: async ({ cast }) => ({
      at: '/admin/flags/case_study/no-such/claim',
      body: { intent: 'claim' },
      as: cast.people.moderator,
    }),
  },
}
