import type { ActionFunctionArgs } from '@remix-run/node'
import { type Voted, vote } from '#app/domain/thread/polling.server.ts'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'

const TOLD: Record<Voted | 'nothing', string> = {
  voted: 'Your vote counts. You can change it until the end.',
  'taken back': 'Your vote is taken back.',
  ended: 'The poll has ended meanwhile, so nothing was changed.',
  'one only': 'Choose one option: in this poll one vote counts.',
  'no such option': 'One of these options is not there. Choose among those on the page.',
  nothing: 'Nothing was chosen. Choose an option, then vote.',
}

/** What somebody chooses, or that they take their vote back. */
export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const form = await readForm(args.request)
  const chosen = form.get('intent') === 'end' ? [] : [...new Set(form.getAll('option').map(Number))]
  const nothing = form.get('intent') !== 'end' && chosen.length === 0
  const voted = nothing ? 'nothing' : getOr404(await vote(practitioner, slug, chosen))
  if (!voted) throw refused('This thread is closed, so nobody votes in it any more.')
  return redirectTelling(`/threads/${slug}#poll`, TOLD[voted])
}
