import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { addPost, findOrganisationChoices, getOwnProfile } from '#app/domain/practitioner/profile.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { Button, ErrorSummary, Select, TextField } from '#app/ui/form.tsx'
import { FindByName } from '#app/ui/keeping.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm, required } from '#app/web/form.server.ts'
import { wordsOf } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'
import { formAgain } from '#app/web/tries.server.ts'

export const meta = () => title('Your jobs')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const words = wordsOf(args.request)
  const [{ posts }, choices] = await Promise.all([getOwnProfile(viewer), findOrganisationChoices(words)])
  return { posts, words, keeps: isModerator(viewer), ...choices }
}

const schema = z.object({
  title: required('The job', 100),
  organisation: z.string({ error: 'Choose an organisation' }).min(1, 'Choose an organisation').max(100),
})

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  const fault = await addPost(viewer, values.organisation, values.title)
  if (fault) return formAgain({ organisation: fault }, typed)
  return redirectTelling('/account/jobs', 'The job is on your profile.')
}

export default function Jobs() {
  const { posts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Your jobs</PageHeading>
      {posts.length === 0 && <Empty title="No job is on your profile yet." />}
      <ul className="tp-cards tp-cards--two">
        {posts.map((post) => (
          <li className="tp-panel govuk-!-margin-bottom-0" key={post.id}>
            <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{post.title}</h2>
            <p className="tp-meta">
              <span>{post.organisation.name}</span>
              {post.until && <Tag>Held before</Tag>}
            </p>
            <div className="tp-actions">
              {!post.until && <PostButton id={post.id} act="ending" words="I no longer hold this" title={post.title} />}
              <PostButton id={post.id} act="removal" words="Remove" title={post.title} />
            </div>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">Add a job</h2>
      <AddJob errors={answer?.errors} typed={answer?.typed} />
    </>
  )
}

function AddJob(form: Pick<Parameters<typeof TextField>[0], 'errors' | 'typed'>) {
  const { organisations, more, words, keeps } = useLoaderData<typeof loader>()
  const missing = more
    ? 'Not all of them are in this list: find yours by its name first.'
    : keeps
      ? 'Is it missing? Add it under Administration.'
      : 'Is it missing? Ask a moderator to add it.'
  if (!organisations.length && !words)
    return (
      <Empty title="There is no organisation to choose yet.">
        <p className="govuk-body">
          {keeps ? (
            <Link className="govuk-link" to="/admin/organisations/new">
              Add the first one
            </Link>
          ) : (
            'Whoever looks after this Total Place adds them.'
          )}
        </p>
      </Empty>
    )
  return (
    <>
      {(more || words) && (
        <FindByName
          label="First find your organisation: its name, or part of it"
          what="Find an organisation"
          words={words}
        />
      )}
      {organisations.length === 0 ? (
        <Empty title="No organisation has a name like that.">
          <p className="govuk-body">
            Try a shorter part of it.{' '}
            {keeps ? (
              <Link className="govuk-link" to="/admin/organisations/new">
                Add an organisation
              </Link>
            ) : (
              'If it is missing, ask a moderator to add it.'
            )}
          </p>
        </Empty>
      ) : (
        <Form method="post" noValidate>
          <Select
            key={words}
            name="organisation"
            label="In which organisation"
            hint={missing}
            empty="Choose an organisation"
            choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            {...form}
          />
          <TextField name="title" label="What you do" hint="For example: head of commissioning" {...form} />
          <Button>Add this job</Button>
        </Form>
      )}
    </>
  )
}

function PostButton({ id, act, words, title: job }: { id: string; act: string; words: string; title: string }) {
  return (
    <Form method="post" action={`/account/jobs/${id}/${act}`}>
      <Button tone="secondary">
        {words}
        <span className="govuk-visually-hidden">: {job}</span>
      </Button>
    </Form>
  )
}
