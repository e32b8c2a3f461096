import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listVocabulary } from '#app/domain/place/vocabulary.server.ts'
import { listFollowing, MOST_FOLLOWED, setFollowing } from '#app/domain/practitioner/following.server.ts'
import { type FollowedKind, isFollowedKind } from '#app/domain/practitioner/following.ts'
import { FollowForm } from '#app/ui/following.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { notFound, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { safePath } from '#app/web/redirect.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('What you follow')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const [following, { themes }] = await Promise.all([listFollowing(viewer), listVocabulary()])
  const said = new Set(following.map(({ id }) => id))
  return { following, themes: themes.filter(({ id }) => !said.has(id)) }
}

const LEVELS = ['everything', 'nothing', ''] as const
function toldOf(kind: FollowedKind, level: (typeof LEVELS)[number]): string {
  if (level === 'nothing') return 'You are told nothing more of it, unless it is about you, names you or answers you.'
  if (level === '') return 'You are told of it only what concerns you.'
  if (kind === 'practitioner') return 'You follow them now: what they share is among your notifications.'
  if (kind === 'place') return 'You follow it now: what is shared for it is among your notifications.'
  if (kind === 'theme') return 'You follow it now: what is shared on it is among your notifications.'
  return 'You follow it now: what happens to it is among your notifications.'
}
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const form = await readForm(args.request)
  const [kind, id, level, to] = ['kind', 'id', 'level', 'to'].map((name) => String(form.get(name) ?? ''))
  if (!isFollowedKind(kind) || !id || !isLevel(level))
    throw new Response('It was not said what to follow.', { status: 400 })
  const outcome = await setFollowing(viewer, { kind, id }, level || null)
  if (outcome === 'unseen') throw notFound()
  if (outcome === 'too_many')
    throw refused(
      `Nobody follows or silences more than ${MOST_FOLLOWED} things. Take something off your list first, under "What you follow".`,
    )
  return redirectTelling(to ? safePath(to) : '/account/following', toldOf(kind, level))
}
const isLevel = (text: string | undefined): text is (typeof LEVELS)[number] =>
  LEVELS.includes(text as (typeof LEVELS)[number])

export default function WhatYouFollow() {
  const { following, themes } = useLoaderData<typeof loader>()
  const followed = following.filter(({ level }) => level === 'everything')
  const silenced = following.filter(({ level }) => level === 'nothing')
  return (
    <>
      <PageHeading>What you follow</PageHeading>
      <p className="govuk-body">
        You are told of what you wrote, unless you silenced it, and when you are answered. Follow a place, a person or a
        theme, and you are told what is shared there, too; follow a thing, and you are told what happens to it.
      </p>
      {followed.length === 0 && (
        <Empty title="You follow nothing yet">
          <p className="govuk-body">
            There is a button on the page of every{' '}
            <Link className="govuk-link" to="/places">
              place
            </Link>
            ,{' '}
            <Link className="govuk-link" to="/people">
              person
            </Link>{' '}
            and thing; themes are below.
          </p>
        </Empty>
      )}
      {followed.length > 0 && <Rows rows={followed} words="Stop following" />}
      {silenced.length > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-6">Silenced</h2>
          <Rows rows={silenced} words="Tell me again" />
        </>
      )}
      {themes.length > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-6">Themes to follow</h2>
          <ul className="tp-follow">
            {themes.map(({ id, name }) => (
              <li key={id}>
                <span>{name}</span>
                <FollowForm kind="theme" id={id} level="everything">
                  Follow<span className="govuk-visually-hidden"> {name}</span>
                </FollowForm>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['following'][number]
const WHERE: Record<FollowedKind, { word: string; path: (slug: string) => string }> = {
  case_study: { word: 'Case study', path: (slug) => `/case-studies/${slug}` },
  finding: { word: 'Finding', path: (slug) => `/findings/${slug}` },
  proposal: { word: 'Proposal', path: (slug) => `/proposals/${slug}` },
  thread: { word: 'Thread', path: (slug) => `/threads/${slug}` },
  guide: { word: 'Guide', path: (slug) => `/guides/${slug}` },
  place: { word: 'Place', path: (slug) => `/places/${slug}` },
  theme: { word: 'Theme', path: (slug) => `/case-studies?theme=${slug}` },
  practitioner: { word: 'Person', path: (slug) => `/people/${slug}` },
}
/** @param words what the button says that has them told only what concerns them */
function Rows({ rows, words }: { rows: Row[]; words: string }) {
  return (
    <ul className="tp-follow">
      {rows.map(({ kind, id, name, slug }) => (
        <li key={id}>
          <span>
            <Link className="govuk-link" to={WHERE[kind].path(slug)}>
              {name}
            </Link>{' '}
            <Tag>{WHERE[kind].word}</Tag>
          </span>
          <FollowForm kind={kind} id={id} level="">
            {words}
            <span className="govuk-visually-hidden"> {name}</span>
          </FollowForm>
        </li>
      ))}
    </ul>
  )
}
