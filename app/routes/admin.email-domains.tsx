import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import {
  approveEmailDomain,
  disapproveEmailDomain,
  findEmailDomains,
} from '#app/domain/practitioner/email-domain.server.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Who may join')

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'administrator')
  return { domains: await findEmailDomains() }
}

const schema = z.object({ domain: z.string().max(254).default(''), remove: z.string().max(254).optional() })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  if (values.remove !== undefined) {
    await disapproveEmailDomain(viewer, values.remove)
    return redirectTelling('/admin/email-domains', `${values.remove} is off the list. Who joined with it stays.`)
  }
  const fault = await approveEmailDomain(viewer, values.domain)
  if (fault) return formAgain({ domain: fault }, typed)
  return redirectTelling('/admin/email-domains', `Addresses ending in ${values.domain.trim()} may join.`)
}

export default function EmailDomains() {
  const { domains } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Who may join</PageHeading>
      <p className="govuk-body">
        Whoever has an address ending in one of these may join without an invitation, once they have shown that the
        address is theirs. A domain stands for everything under it: gov.uk also for leeds.gov.uk.
      </p>
      {domains.length === 0 && <Empty title="The list is empty: people join by invitation only." />}
      <ul className="govuk-list">
        {domains.map((domain) => (
          <li key={domain}>
            <Form method="post" className="tp-actions">
              <strong>{domain}</strong>
              <input type="hidden" name="remove" value={domain} />
              <Button tone="secondary">
                Take off<span className="govuk-visually-hidden"> {domain}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" noValidate>
        <TextField
          name="domain"
          label="Add a domain"
          hint="The part of an address after the @"
          width={20}
          errors={answer?.errors}
          typed={answer?.typed}
        />
        <Button>Add</Button>
      </Form>
    </>
  )
}
