import type { LoaderFunctionArgs } from '@remix-run/node'
import { listCaseStudiesOfPlace } from '#app/domain/case-study/listing.server.ts'
import { listFindingsOf } from '#app/domain/finding/finding.server.ts'
import { mayKeep, mayLead } from '#app/domain/place/permissions.ts'
import { findPlace, organisationWords } from '#app/domain/place/place.server.ts'
import { densityInWords, economyWords, geographyWords } from '#app/domain/place/profile-words.ts'
import { findSharedByPlace } from '#app/domain/search/shared.server.ts'
import { listThreadsOfPlace } from '#app/domain/thread/thread.server.ts'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'

/** Everything of a place on one page: eight questions for somebody signed in, each limited. */
export async function showPlace(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const place = getOr404(await findPlace(args.params.slug ?? '', { namePeople: viewer !== null }))
  const [caseStudies, findings, threads, { follows, own, ...shared }] = await Promise.all([
    listCaseStudiesOfPlace(place.id, 4),
    listFindingsOf({ placeId: place.id }, 4),
    listThreadsOfPlace(viewer, place.id, 4),
    findSharedByPlace(viewer, place.id),
  ])
  const { organisations, themes, economyKind, geographyKind, ...rest } = place
  return {
    place: {
      ...rest,
      economyKind: economyKind && economyWords[economyKind],
      geographyKind: geographyKind && geographyWords[geographyKind],
      density: densityInWords(rest.population, rest.areaKm2),
      themes: bySource(themes),
      partners: byKind(organisations),
      partnerCount: organisations.length,
    },
    caseStudies,
    findings,
    threads,
    shared,
    signedIn: viewer !== null,
    follows,
    own,
    may: {
      change: viewer !== null && (mayKeep(viewer) || own.moderates),
      lead: viewer !== null && mayLead(viewer, own.moderates ? 'moderator' : 'none'),
    },
  }
}
export type PlacePage = Awaited<ReturnType<typeof showPlace>>

type Found = NonNullable<Awaited<ReturnType<typeof findPlace>>>
/** One source often names several themes: it is then given once. */
function bySource(themes: Found['themes']) {
  const groups = new Map<string, { title: string; url: string; themes: { slug: string; name: string }[] }>()
  for (const { theme, sourceTitle: title, sourceUrl: url } of themes) {
    const group = groups.get(`${title} ${url}`) ?? { title, url, themes: [] }
    group.themes.push(theme)
    groups.set(`${title} ${url}`, group)
  }
  return [...groups.values()]
}

/** Councils first, then in the order of the kinds. */
function byKind(organisations: Found['organisations']) {
  return Object.entries(organisationWords).flatMap(([kind, words]) => {
    const those = organisations.filter((one) => one.kind === kind).map(({ slug, name }) => ({ slug, name }))
    return those.length ? [{ kind: words, organisations: those }] : []
  })
}
