import type { LoaderFunctionArgs } from '@remix-run/node'
import { isFirstAdministratorAwaited } from '#app/auth/first-administrator.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import {
  findLatestCaseStudies,
  findNumbers,
  findOpenProposals,
  findWidelySeen,
} from '#app/domain/search/community.server.ts'
import { findNews } from '#app/domain/search/news.server.ts'
import { findNextSteps } from '#app/domain/search/next-steps.server.ts'
import { viewerOf } from '#app/web/asking.server.ts'
import { agoOf } from './ago.ts'

/** Six questions, seven for somebody signed in or while nobody is here yet; each limited, each with what may be seen in it. */
export async function showHome(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const [numbers, caseStudies, findings, proposals, news, next] = await Promise.all([
    findNumbers(viewer),
    findLatestCaseStudies(4),
    findWidelySeen(5),
    findOpenProposals(viewer, 3),
    findNews(viewer, 8),
    viewer && findNextSteps(viewer),
  ])
  const told = news.map(({ at, ...line }) => ({ ...line, at, ago: agoOf(at) }))
  const person = viewer && {
    name: viewer.name,
    hasPlace: viewer.placeIds.length > 0,
    keeps: isModerator(viewer),
  }
  // Before there is a place or a person, the first visitor may be whoever started it.
  const awaited = !viewer && numbers.places === 0 && (await isFirstAdministratorAwaited())
  return { viewer: person, numbers, caseStudies, findings, proposals, news: told, next, awaited }
}
export type HomePage = Awaited<ReturnType<typeof showHome>>
