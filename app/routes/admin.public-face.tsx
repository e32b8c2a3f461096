import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { publicFaceForm } from '#app/domain/community/form.server.ts'
import { changePublicFace, findPublicFace } from '#app/domain/community/public-face.server.ts'
import {
  type FaceField,
  fieldWords,
  JURISDICTIONS,
  LAWFUL_BASES,
  missingFor,
  STATEMENTS,
  type StatementName,
} from '#app/domain/community/statements.ts'
import { Button, ErrorSummary, Select, TextArea, TextField } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('The public face')

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'administrator')
  const { face } = await findPublicFace()
  const names = Object.keys(STATEMENTS) as StatementName[]
  const statements = names.map((name) => ({
    name,
    title: STATEMENTS[name],
    missing: missingFor(name, face).map((field) => fieldWords[field]),
  }))
  return { face, statements }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'administrator')
  const { values, errors, typed } = await parseForm(args.request, publicFaceForm)
  if (errors) return formAgain(errors, typed)
  await changePublicFace(viewer, values)
  return redirectTelling('/admin/public-face', 'Kept. What nothing is missing from is published.')
}

export default function PublicFacePage() {
  const { face, statements } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = (name: FaceField) => ({
    name,
    label: fieldWords[name],
    value: face[name],
    errors: answer?.errors,
    typed: answer?.typed,
  })
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>The public face</PageHeading>
      <p className="tp-lead">
        At the foot of every page are an accessibility statement, a privacy notice, terms and a way to reach you. What
        they say of the platform is written already; what they say of you is yours to say. None is published with a gap
        in it.
      </p>
      <ul className="tp-rows">
        {statements.map(({ name, title, missing }) => (
          <li key={name}>
            <Link className="govuk-link" to={`/${name}`}>
              {title}
            </Link>{' '}
            {missing.length ? <Tag tone="clay">Not published</Tag> : <Tag tone="leaf">Published</Tag>}
            {missing.length > 0 && <p className="tp-meta">Missing: {missing.join(', ')}</p>}
          </li>
        ))}
      </ul>
      <Form method="post" className="tp-form" noValidate>
        <TextField {...field('organisation')} hint="Its name in full, as the law knows it" />
        <TextField {...field('email')} type="email" />
        <TextArea {...field('address')} rows={4} />
        <TextField {...field('phone')} label={`${fieldWords.phone} (optional)`} width={20} />
        <TextField {...field('dataProtection')} hint="A name or a post, and how to reach them" />
        <Select
          {...field('lawfulBasis')}
          empty="Not said yet"
          choices={Object.entries(LAWFUL_BASES).map(([value, label]) => ({ value, label }))}
        />
        <TextArea {...field('keptWhere')} hint="Which country, whose server, and where backups lie" rows={3} />
        <TextArea {...field('accessibilityChecked')} hint="Who looked at what, with which devices, and when" rows={3} />
        <TextArea {...field('accessibilityProblems')} hint="If you know of nothing, say so in a sentence" rows={3} />
        <Select
          {...field('jurisdiction')}
          empty="Not said yet"
          choices={JURISDICTIONS.map((name) => ({ value: name, label: name }))}
        />
        <Button>Keep this</Button>
      </Form>
    </>
  )
}
