import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { organisationForm } from '#app/domain/place/form.server.ts'
import { changeOrganisation, findOrganisationToKeep } from '#app/domain/place/keeping-organisations.server.ts'
import { organisationWords } from '#app/domain/place/place.server.ts'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { OrganisationFields } from '#app/ui/organisation-fields.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { getOr404, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: known }) =>
  title(known?.organisation.name ?? 'Page not found')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const organisation = getOr404(await findOrganisationToKeep(viewer, args.params.slug ?? ''))
  return { organisation, kindName: organisationWords[organisation.kind], kinds: Object.entries(organisationWords) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator', 'moderator')
  const { values, errors, typed } = await parseForm(args.request, organisationForm)
  const slug = args.params.slug ?? ''
  getOr404(await findOrganisationToKeep(viewer, slug))
  if (errors) return formAgain(errors, typed)
  const changed = getOr404(await changeOrganisation(viewer, slug, values))
  if (changed.faults) return formAgain(changed.faults, typed)
  return redirectTelling(`/admin/organisations/${slug}`, `${changed.name} is changed.`)
}

export default function OrganisationToKeep() {
  const { organisation, kindName, kinds } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to="/admin/organisations">Organisations</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading
        size="l"
        caption={kindName}
        actions={
          <Link className="govuk-link" to={`/organisations/${organisation.slug}`}>
            See it as everybody does
          </Link>
        }
      >
        {organisation.name}
      </PageHeading>
      <div className="tp-columns">
        <Form method="post" className="tp-form" key={organisation.slug} noValidate>
          <OrganisationFields kinds={kinds} organisation={organisation} {...form} />
          <Button>Save this organisation</Button>
        </Form>
        <aside aria-label={`More of ${organisation.name}`}>
          <section className="tp-panel">
            <h2 className="govuk-heading-s">Partner of</h2>
            {organisation.places.length === 0 && <p className="govuk-body">No place yet.</p>}
            <ul className="govuk-list">
              {organisation.places.map(({ slug, name }) => (
                <li key={slug}>
                  <Link className="govuk-link" to={`/places/${slug}/partners`}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <section className="tp-panel">
            <h2 className="govuk-heading-s">Added by mistake?</h2>
            <ButtonLink to={`/admin/organisations/${organisation.slug}/removal`} secondary>
              Remove this organisation
            </ButtonLink>
          </section>
        </aside>
      </div>
    </>
  )
}
