import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Authorship, addAuthor, findPeople, removeAuthor } from '#app/domain/case-study/authorship.server.ts'
import { findCaseStudy, MOST_AUTHORS } from '#app/domain/case-study/case-study.server.ts'
import { mayEdit } from '#app/domain/case-study/permissions.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { Avatar, PersonName } from '#app/ui/person.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Authors of a case study')
const NOT_YOURS = 'Only its authors can say who its authors are.'

export async function loader(args: LoaderFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const study = getOr404(await findCaseStudy(practitioner, args.params.slug ?? ''))
  if (!mayEdit(practitioner, study)) throw refused(NOT_YOURS)
  const who = (new URL(args.request.url).searchParams.get('who') ?? '').slice(0, 100)
  const found = await findPeople(practitioner, who)
  const others = found.filter(({ id }) => !study.authorIds.includes(id))
  return { slug: study.slug, caption: study.form.title, authors: study.authors, me: practitioner.id, who, others }
}

export async function action(args: ActionFunctionArgs) {
  const practitioner = await requirePractitioner(args)
  const slug = args.params.slug ?? ''
  const form = await readForm(args.request)
  const person = String(form.get('person') ?? '')
  const change = form.get('intent') === 'remove' ? removeAuthor : addAuthor
  const outcome: Authorship = getOr404(await change(practitioner, { slug, person }))
  if (outcome === 'forbidden') throw refused(NOT_YOURS)
  if (outcome !== 'done') return data({ errors: { form: SENTENCES[outcome] } }, { status: 422 })
  if (person === practitioner.slug) return redirectTelling('/case-studies', 'You are no longer an author of it.')
  const told = change === addAuthor ? 'They are an author now.' : 'They are no longer an author.'
  return redirectTelling(`/case-studies/${slug}/authors`, told)
}
const SENTENCES = {
  nobody: 'There is nobody like that.',
  already: 'They are an author already.',
  last: 'A case study needs an author: add somebody else first.',
  full: `A case study has up to ${MOST_AUTHORS} authors.`,
} as const

export default function Authors() {
  const { slug, caption, authors, me, who, others } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to={`/case-studies/${slug}/edit`}>Back to the form</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={caption}>
        Authors
      </PageHeading>
      <p className="govuk-body">Every author can write, publish and withdraw it, and add and remove authors.</p>
      <ul className="tp-cards">
        {authors.map((author) => (
          <Person key={author.id} person={author}>
            <Form method="post">
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="person" value={author.slug} />
              <Button tone="secondary">
                {author.id === me ? 'Leave' : 'Remove'}
                <span className="govuk-visually-hidden"> ({author.name})</span>
              </Button>
            </Form>
          </Person>
        ))}
      </ul>
      <h2 className="govuk-heading-m">Add an author</h2>
      <Form className="tp-form" role="search" aria-label="Find people">
        <TextField name="who" label="Name" type="search" value={who} width={20} />
        <Button tone="secondary">Find</Button>
      </Form>
      {who && others.length === 0 && <p className="govuk-body">Nobody else with an account is called that.</p>}
      <ul className="tp-cards">
        {others.map((person) => (
          <Person key={person.id} person={person}>
            <Form method="post" action={`/case-studies/${slug}/authors`}>
              <input type="hidden" name="intent" value="add" />
              <input type="hidden" name="person" value={person.slug} />
              <Button>
                Add<span className="govuk-visually-hidden"> {person.name}</span>
              </Button>
            </Form>
          </Person>
        ))}
      </ul>
    </>
  )
}

type PersonProps = {
  person: { id: string; slug: string; name: string; headline: string }
  children: ReactNode
}
function Person({ person, children }: PersonProps) {
  return (
    <li className="tp-panel govuk-!-margin-bottom-0 tp-actions">
      <span className="tp-person">
        <Avatar id={person.id} name={person.name} />
        <span>
          <PersonName person={person} />
          {person.headline && <span className="tp-quiet tp-small"> {person.headline}</span>}
        </span>
      </span>
      {children}
    </li>
  )
}
