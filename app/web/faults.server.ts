import type { ServerBuild } from '@remix-run/node'
import { isDiskFull, isWriteConflict } from '#app/db/errors.ts'
import { log, withRequestId } from '#app/log.server.ts'
import type { Args } from './asking.server.ts'

type Routes = ServerBuild['routes']
type Module = NonNullable<Routes[string]>['module']

/**
 * The same pages, of which each says in plain words what only the database knows: that nothing can be stored for want
 * of space, or that another change came in between. A page cannot guess at every write of its domain; here is all of them.
 */
export function inPlainWords<Build extends ServerBuild>(build: Build): Build {
  const routes: Routes = {}
  for (const [id, route] of Object.entries(build.routes))
    if (route) routes[id] = { ...route, module: withAnswers(route.module) }
  return { ...build, routes }
}

const withAnswers = ({ loader, action, ...module }: Module): Module => ({
  ...module,
  ...(loader && { loader: answering(loader) }),
  ...(action && { action: answering(action) }),
})

const answering =
  <Result>(work: (args: Args) => Result) =>
  async (args: Args): Promise<Awaited<Result>> => {
    try {
      return await work(args)
    } catch (error) {
      const sentence = sentenceFor(error)
      if (sentence === null) throw error
      withRequestId(args.context.requestId, () => log.warn({ error }, 'nothing was stored, and the page says why'))
      throw new Response(sentence, { status: 503, statusText: 'Service unavailable' })
    }
  }

/** What to tell whoever wanted something stored; null when it is not about that. */
function sentenceFor(error: unknown): string | null {
  if (isDiskFull(error)) return error.message
  if (!isWriteConflict(error)) return null
  return 'Somebody else changed the same thing at this very moment, so nothing was stored. Please try again.'
}
