import type { Scene } from './cast.ts'
import { aHeldThread, aWatchedWord } from './desk-things.ts'
import { type Answers, type Case, everyone, moderators, signedIn } from './permissions.ts'

/** For moderators and administrators there is no such thing; for others no such page. */
const missing: Answers = { ...moderators, moderator: 404, administrator: 404 }
const held = async (scene: Scene) => `/admin/held/${(await aHeldThread(scene, 'heldtodecide')).heldId}`
const newcomer = (rest: string) => async (scene: Scene) =>
  `/admin/desk/newcomers/practitioner/${(await scene.someone()).id}/${rest}`
const inQueue = (queue: string): Case => ({ at: `/admin/desk?queue=${queue}`, GET: moderators })
const release = { outcome: 'released', reason: '' }

/** What waits for moderators, and what they look out for. */
export const OF_THE_DESK: Record<string, Case[]> = {
  'routes/admin.desk': ['flags', 'held', 'first_posts', 'unanswered', 'stale', 'newcomers'].map(inQueue),
  'routes/admin.desk_.$queue.$kind.$id.claim': [
    { at: newcomer('claim'), POST: moderators, body: { intent: 'claim' }, told: /You look at it/ },
    { at: '/admin/desk/newcomers/practitioner/no-such/claim', POST: missing, body: { intent: 'claim' } },
    { at: '/admin/desk/no-such/practitioner/no-such/claim', POST: missing, body: { intent: 'claim' } },
  ],
  'routes/admin.desk_.$queue.$kind.$id.mark': [
    { at: newcomer('mark'), POST: moderators, told: /off the desk/ },
    { at: '/admin/desk/flags/practitioner/no-such/mark', POST: missing },
  ],
  'routes/account.warnings': [{ at: '/account/warnings', GET: signedIn }],
  'routes/people.$slug_.standing': [
    {
      at: async (s) => `/people/${(await s.someone()).slug}/standing`,
      GET: moderators,
      POST: moderators,
      body: { reason: 'Do not advertise here' },
      told: /They are warned/,
    },
    { at: '/people/no-such/standing', GET: missing, POST: missing, body: { reason: 'x' } },
  ],
  'routes/admin.held.$id': [
    { at: held, GET: moderators, POST: moderators, body: release, told: /Everybody reads it now/ },
    { at: '/admin/held/no-such', GET: missing, POST: missing, body: release },
  ],
  'routes/admin.watched-words._index': [
    {
      at: '/admin/watched-words?index',
      GET: moderators,
      POST: moderators,
      body: async ({ word }) => ({ watched: `${word} pills`, does: 'flag' }),
      to: /^\/admin\/watched-words$/,
    },
  ],
  'routes/admin.watched-words_.$id.removal': [
    {
      at: async (s) => `/admin/watched-words/${(await aWatchedWord(s)).id}/removal`,
      GET: everyone,
      POST: moderators,
      told: /any more/,
    },
    { at: '/admin/watched-words/no-such/removal', POST: missing },
  ],
}
