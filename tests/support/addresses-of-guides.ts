import { getManuscriptMarkdown } from '#app/domain/manuscript/writing.server.ts'
import type { Scene } from './cast.ts'
import { type Answers, type Case, everyone, moderators, nobody } from './permissions.ts'

const made: Answers = { moderator: 'in', administrator: 'in', others: 404 }
const missing: Answers = { ...moderators, moderator: 404, administrator: 404 }
/** Its address stays, and says that it is gone. */
const gone: Answers = { others: 410 }
type Which = 'draftGuide' | 'guide' | 'withdrawnGuide'
const at = (which: Which, rest: string) => async (s: Scene) => `/guides/${(await s[which]()).slug}${rest}`
const chapter = (rest: string) => async (s: Scene) => {
  const { slug, chapterId } = await s.draftGuide()
  return `/guides/${slug}/chapters/${chapterId}${rest}`
}
const both = (at: Case['at'], body: Case['body'] = {}, more: Partial<Case> = {}): Case => ({
  at,
  GET: moderators,
  POST: moderators,
  body,
  ...more,
})
const none = (at: string, body: Case['body'] = {}): Case => ({ at, GET: missing, POST: missing, body })
const deed = (at: Case['at'], body: Case['body'], told: RegExp): Case => ({ at, POST: moderators, body, told })
const words = async (s: Scene) => {
  const { seq } = await getManuscriptMarkdown((await s.draftGuide()).manuscriptId)
  return { text: 'Other words.', seq: String(seq) }
}

/** Guides in the making are the moderators'; editions are everybody's. */
export const OF_GUIDES: Record<string, Case[]> = {
  'routes/guides._index': [{ at: '/guides', GET: everyone }],
  'routes/guides[.]atom': [{ at: '/guides.atom', GET: everyone }],
  'routes/guides.$slug._index': [
    { at: at('guide', ''), GET: everyone },
    { at: at('withdrawnGuide', ''), GET: everyone },
    { at: at('draftGuide', ''), GET: made },
    { at: '/guides/no-such', GET: nobody },
  ],
  'routes/collections.$slug_.guide': [
    {
      at: async (s) => `/collections/${(await s.draftCollection()).slug}/guide`,
      POST: moderators,
      to: /^\/guides\/[^/]+\/edit$/,
      told: /guide is begun/,
    },
    { at: '/collections/no-such/guide', POST: missing },
  ],
  'routes/guides.$slug_.edit': [
    both(at('draftGuide', '/edit'), { title: 'Another chapter' }),
    both(at('guide', '/edit'), { title: 'Another chapter' }),
    none('/guides/no-such/edit', { title: 'Another chapter' }),
  ],
  'routes/guides.$slug_.chapters.$id': [
    both(chapter(''), { title: 'Called otherwise' }, { told: /are saved/ }),
    none('/guides/no-such/chapters/no-such', { title: 'T' }),
  ],
  'routes/guides.$slug_.chapters.$id_.text': [
    both(chapter('/text'), words, { told: /The text is saved/ }),
    none('/guides/no-such/chapters/no-such/text', { text: 'x', seq: '0' }),
  ],
  'routes/guides.$slug_.chapters.$id_.position': [
    deed(chapter('/position'), { intent: 'down' }, /It is moved down/),
    { at: '/guides/no-such/chapters/no-such/position', POST: missing, body: { intent: 'up' } },
  ],
  'routes/guides.$slug_.chapters.$id_.removal': [
    both(chapter('/removal'), {}, { told: /The chapter is removed/ }),
    none('/guides/no-such/chapters/no-such/removal'),
  ],
  'routes/guides.$slug_.publication': [
    both(at('guide', '/publication'), { note: 'More of it' }, { told: /is published/ }),
    none('/guides/no-such/publication'),
  ],
  'routes/guides.$slug_.editions.$number': [
    { at: at('guide', '/editions/1'), GET: everyone },
    { at: at('withdrawnGuide', '/editions/1'), GET: gone },
    { at: at('draftGuide', '/editions/1'), GET: nobody },
    { at: '/guides/no-such/editions/x', GET: nobody },
  ],
  'routes/guides.$slug_.editions.$number_.html': [
    { at: at('guide', '/editions/1/html'), GET: everyone },
    { at: at('withdrawnGuide', '/editions/1/html'), GET: nobody },
    { at: '/guides/no-such/editions/1/html', GET: nobody },
  ],
  'routes/guides.$slug_.editions.$number_.pdf': [
    { at: at('guide', '/editions/1/pdf'), GET: everyone },
    { at: at('withdrawnGuide', '/editions/1/pdf'), GET: nobody },
    { at: '/guides/no-such/editions/1/pdf', GET: nobody },
  ],
  'routes/guides.$slug_.editions.$number_.withdrawal': [
    both(at('guide', '/editions/1/withdrawal'), { reason: 'A figure was wrong' }, { told: /is withdrawn/ }),
    none('/guides/no-such/editions/1/withdrawal', { reason: 'x' }),
  ],
}
export const STATES_OF_CHAPTERS: Case[] = [
  { at: async (s) => `/manuscripts/${(await s.draftGuide()).manuscriptId}/state`, GET: made },
]
