import type { Trial } from './two-ids.ts'

/** A thing of one collection, under the address of another. */
const under =
  (deed: string, body: Record<string, string>): Trial['asks'] =>
  async ({ cast, mine, theirs }) => ({
    at: `/collections/${(await mine.publishedCollection()).slug}/items/${(await theirs.draftCollection()).itemId}/${deed}`,
    body,
    as: cast.people.moderator,
  })
const nothing =
  (deed: string, body: Record<string, string>): Trial['nothing'] =>
  async ({ cast, mine }) => ({
    at: `/collections/${(await mine.publishedCollection()).slug}/items/no-such/${deed}`,
    body,
    as: cast.people.moderator,
  })
const trial = (deed: string, body: Record<string, string>): Trial => ({
  answers: 'as an id of nothing',
  asks: under(deed, body),
  nothing: nothing(deed, body),
})

export const OF_COLLECTIONS: Record<string, Trial> = {
  'moving a thing of another collection': trial('position', { intent: 'down' }),
  'explaining a thing of another collection': trial('reason', { why: 'Mine' }),
  'taking a thing out of another collection': trial('removal', {}),
  'collecting a draft that is not one’s own': {
    answers: 'as an id of nothing',
    asks: async ({ cast, mine, theirs }) => ({
      at: `/collections/${(await mine.publishedCollection()).slug}/items`,
      body: { kind: 'case_study', id: (await theirs.draftCaseStudy()).id },
      as: cast.people.moderator,
    }),
    nothing: async ({ cast, mine }) => ({
      at: `/collections/${(await mine.publishedCollection()).slug}/items`,
      body: { kind: 'case_study', id: 'no-such' },
      as: cast.people.moderator,
    }),
  },
  'featuring a finding as if it were a case study': {
    answers: 'as an id of nothing',
    asks: async ({ cast, mine }) => ({
      at: `/admin/featured/new?kind=case_study&id=${(await mine.finding()).id}`,
      body: { line: '' },
      as: cast.people.moderator,
    }),
    nothing: async ({ cast }) => ({
      at: '/admin/featured/new?kind=case_study&id=no-such',
      body: { line: '' },
      as: cast.people.moderator,
    }),
  },
}
