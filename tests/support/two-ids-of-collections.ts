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

/** A chapter of one guide, under the address of another. */
const chapterUnder = (rest: string, body: Record<string, string>, method: 'GET' | 'POST' = 'POST'): Trial => ({
  answers: 'as an id of nothing',
  asks: async ({ cast, mine, theirs }) => ({
    method,
    at: `/guides/${(await mine.guide()).slug}/chapters/${(await theirs.draftGuide()).chapterId}${rest}`,
    body,
    as: cast.people.moderator,
  }),
  nothing: async ({ cast, mine }) => ({
    method,
    at: `/guides/${(await mine.guide()).slug}/chapters/no-such${rest}`,
    body,
    as: cast.people.moderator,
  }),
})
/** The number of another guide's edition, under the address of one that has none. */
const editionUnder = (rest: string, method: 'GET' | 'POST' = 'GET'): Trial => ({
  answers: 404,
  asks: async ({ cast, mine, theirs }) => {
    await theirs.guide()
    const { slug } = await mine.draftGuide()
    return { method, at: `/guides/${slug}/editions/1${rest}`, body: { reason: 'No' }, as: cast.people.moderator }
  },
})

export const OF_COLLECTIONS: Record<string, Trial> = {
  'moving a thing of another collection': trial('position', { intent: 'down' }),
  'explaining a thing of another collection': trial('reason', { why: 'Mine' }),
  'taking a thing out of another collection': trial('removal', {}),
  'reading a chapter of another guide': chapterUnder('', {}, 'GET'),
  'saving a chapter of another guide': chapterUnder('', { title: 'Mine' }),
  'writing a chapter of another guide': chapterUnder('/text', { text: 'Mine', seq: '1' }),
  'moving a chapter of another guide': chapterUnder('/position', { intent: 'down' }),
  'removing a chapter of another guide': chapterUnder('/removal', {}),
  'reading another guide’s edition': editionUnder(''),
  'taking away another guide’s edition': editionUnder('/html'),
  'printing another guide’s edition': editionUnder('/pdf'),
  'withdrawing another guide’s edition': editionUnder('/withdrawal', 'POST'),
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
