import { authorAndModerators, withdrawn, withdrawnNever } from './addresses-of-things.ts'
import type { Scene } from './cast.ts'
import { type Answers, type Case, everyone, nobody, onlyAuthor, signedIn } from './permissions.ts'

const finding = (which: 'finding' | 'withdrawnFinding' | 'takenDownFinding', rest: string) => async (scene: Scene) =>
  `/findings/${(await scene[which]()).slug}${rest}`

const findingForm = async ({ cast }: Scene) => ({
  claim: 'A claim',
  kind: 'overlap',
  strength: 'observed',
  place: cast.place.slug,
  evidenceText: 'It was seen',
  evidenceSource: '',
  evidenceUrl: '',
})

/** What a moderator withdrew its author sees, and does not bring back. */
const broughtBack: Answers = { ...withdrawnNever, moderator: 'in', administrator: 'in' }

export const OF_FINDINGS: Record<string, Case[]> = {
  'routes/findings._index': [{ at: '/findings', GET: everyone }],
  'routes/findings.$slug._index': [
    { at: finding('finding', ''), GET: everyone },
    { at: finding('withdrawnFinding', ''), GET: withdrawn },
    { at: '/findings/no-such', GET: nobody },
  ],
  'routes/findings.new': [{ at: '/findings/new', GET: signedIn, POST: signedIn, body: findingForm }],
  'routes/findings.bring': [
    {
      at: '/findings/bring',
      GET: signedIn,
      POST: signedIn,
      body: { file: '# One claim\n\nIts words' },
      shows: /One finding is in it/,
    },
  ],
  'routes/findings.$slug_.edit': [
    { at: finding('finding', '/edit'), GET: onlyAuthor, POST: onlyAuthor, body: findingForm },
    { at: finding('withdrawnFinding', '/edit'), GET: withdrawnNever, POST: withdrawnNever, body: findingForm },
  ],
  'routes/findings.$slug_.withdrawal': [
    { at: finding('finding', '/withdrawal'), GET: authorAndModerators, POST: authorAndModerators },
    { at: finding('withdrawnFinding', '/withdrawal'), GET: withdrawnNever, POST: withdrawnNever },
    {
      at: finding('takenDownFinding', '/withdrawal'),
      GET: withdrawnNever,
      POST: broughtBack,
      body: { intent: 'end' },
    },
  ],
  'routes/findings.$slug_.corroboration': [
    {
      at: finding('finding', '/corroboration'),
      GET: signedIn,
      POST: signedIn,
      body: async ({ cast }) => ({ place: cast.elsewhere.slug, stance: 'seen_here' }),
    },
    {
      at: finding('withdrawnFinding', '/corroboration'),
      GET: withdrawnNever,
      POST: withdrawnNever,
      body: async ({ cast }) => ({ place: cast.elsewhere.slug, stance: 'seen_here' }),
    },
  ],
}
