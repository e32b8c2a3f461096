import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { addPartner, findPartners, removePartner } from '#app/domain/place/partners.server.ts'
import { organisationWords } from '#app/domain/place/place.server.ts'
import { findStanding } from '#app/domain/place/standing.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, ErrorSummary, type Errors } from '#app/ui/form.tsx'
import { FindByName } from '#app/ui/keeping.tsx'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { wordsOf } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: known }) =>
  title(known ? `Partners of ${known.name}` : 'Page not found')

const NOT_YOURS = 'Only its moderators, and those who look after all places, change its partners.'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { slug, standing } = getOr404(await findStanding(viewer, args.params.slug ?? ''))
  if (standing === 'none') throw refused(NOT_YOURS)
  const words = wordsOf(args.request)
  const { partners, offered, ...place } = getOr404(await findPartners(slug, words))
  const told = ({ kind, ...rest }: (typeof partners)[number]) => ({ ...rest, kind: organisationWords[kind] })
  return { ...place, partners: partners.map(told), offered: offered.map(told), words, keeps: standing === 'keeper' }
}

const schema = z.object({
  add: z.string().max(100).optional(),
  remove: z.string().max(100).optional(),
})

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const place = args.params.slug ?? ''
  const { standing } = getOr404(await findStanding(viewer, place))
  if (standing === 'none') throw refused(NOT_YOURS)
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  if (values.remove !== undefined) {
    const { name } = getOr404(await removePartner(viewer, { place, organisation: values.remove }))
    return redirectTelling(`/places/${place}/partners`, `${name} is no longer a partner.`)
  }
  if (!values.add) return formAgain({ q: 'Find the organisation, then press Add beside it' }, typed)
  const { name, fault } = getOr404(await addPartner(viewer, { place, organisation: values.add }))
  if (fault) return formAgain({ form: fault }, typed)
  return redirectTelling(`/places/${place}/partners`, `${name} is a partner now.`)
}

export default function Partners() {
  const { slug, name, partners } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={`/places/${slug}`}>{name}</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={name}>
        Partner organisations
      </PageHeading>
      <Finding errors={answer?.errors} />
      <h2 className="govuk-heading-m">{counted(partners.length, 'partner', 'partners')}</h2>
      {partners.length === 0 && <Empty title="No organisation is a partner of this place yet." />}
      <Organisations list={partners} act="remove" words="Take off" />
    </>
  )
}

function Finding({ errors }: { errors: Errors }) {
  const { slug, words, offered, more, keeps } = useLoaderData<typeof loader>()
  const add = `/admin/organisations/new?${new URLSearchParams({ place: slug, ...(words && { name: words }) })}`
  return (
    <>
      <FindByName
        label="Add an organisation: its name, or part of it"
        what="Find an organisation"
        words={words}
        errors={errors}
      />
      {words && (
        <section aria-labelledby="found">
          <h2 className="govuk-heading-m" id="found">
            {offered.length ? 'Found' : 'No other organisation has a name like that'}
          </h2>
          <Organisations list={offered} act="add" words="Add" />
          {more && <p className="govuk-body">There are more. Write more of the name to see them.</p>}
        </section>
      )}
      <p className="govuk-body">
        Not there?{' '}
        {keeps ? (
          <>
            <Link className="govuk-link" to={add}>
              Add a new organisation
            </Link>
            , and it is a partner at once.
          </>
        ) : (
          'Ask a moderator of the community to add it.'
        )}
      </p>
    </>
  )
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['partners']
function Organisations({ list, act, words }: { list: Listed; act: 'add' | 'remove'; words: string }) {
  if (!list.length) return null
  return (
    <ul className="tp-rows">
      {list.map(({ slug, name, kind }) => (
        <li key={slug} className="tp-rows__with-action">
          <span>
            {name} <span className="tp-quiet tp-small">· {kind}</span>
          </span>
          <Form method="post" action="?">
            <input type="hidden" name={act} value={slug} />
            <Button tone="secondary">
              {words}
              <span className="govuk-visually-hidden"> {name}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
