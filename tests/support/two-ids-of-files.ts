import type { Trial } from './two-ids.ts'

export const OF_FILES: Record<string, Trial> = {
  'putting a file of somebody else’s, put nowhere yet, under one’s own comment': {
    answers: 422,
    asks: async (s) => ({
      at: `/discussions/${(await s.mine.finding()).discussionId}/comments`,
      body: { body: 'Mine', files: (await s.theirs.fileOn('nothing')).id },
    }),
  },
  'adding a file to what somebody else writes, with an id of one’s own in its kind': {
    answers: 'as an id of nothing',
    asks: async (s) => ({ method: 'GET', at: `/files/new?kind=proposal&id=${(await s.theirs.draftProposal()).id}` }),
    nothing: async () => ({ method: 'GET', at: '/files/new?kind=proposal&id=no-such' }),
  },
}
