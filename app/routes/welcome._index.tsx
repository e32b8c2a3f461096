import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findFirstSteps, leaveFirstSteps } from '#app/domain/search/welcome.server.ts'
import { FIRST_STEPS, firstStepWords, nextOf } from '#app/domain/search/welcome.ts'
import { Button } from '#app/ui/form.tsx'
import { ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Your first steps')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  return { steps: await findFirstSteps(viewer), first: viewer.name.split(' ')[0] }
}

export async function action(args: ActionFunctionArgs) {
  await leaveFirstSteps(await requirePractitioner(args))
  return redirectTelling('/', 'Your first steps are put away.')
}

export default function Welcome() {
  const { steps, first } = useLoaderData<typeof loader>()
  if (!steps) return <Over />
  const next = nextOf(steps)
  return (
    <>
      <PageHeading size="l">Welcome, {first}</PageHeading>
      <p className="tp-lead">
        {next
          ? 'Four small steps, about five minutes. You may stop after any of them, and go on another day from your home page.'
          : 'All four are done: you are here now.'}
      </p>
      <div className="tp-actions govuk-!-margin-bottom-4">
        <ButtonLink to={next ? `/welcome/${next}` : '/'}>{next ? 'Go on' : 'To the home page'}</ButtonLink>
        <ButtonLink to="/practice" secondary>
          Try the editor first
        </ButtonLink>
        {next && (
          <Form method="post" action="/welcome?index">
            <Button tone="secondary">I do not need this</Button>
          </Form>
        )}
      </div>
      {next && (
        <p className="govuk-body">
          Did you come with something to share?{' '}
          <Link className="govuk-link" to="/case-studies/bring">
            Bring a Word file
          </Link>{' '}
          and it becomes a case study; these steps can wait.
        </p>
      )}
      <ol className="tp-cards">
        {FIRST_STEPS.map((step, i) => (
          <li className="tp-card" key={step}>
            <h2 className="tp-card__title">
              <Link className="govuk-link" to={`/welcome/${step}`}>
                {i + 1}. {firstStepWords[step].title}
              </Link>{' '}
              {steps[step] && <Tag tone="leaf">Done</Tag>}
            </h2>
            <p className="tp-card__text">{firstStepWords[step].text}</p>
          </li>
        ))}
      </ol>
    </>
  )
}

function Over() {
  return (
    <>
      <PageHeading size="l">Your first steps</PageHeading>
      <p className="govuk-body">
        They are over. What you said of yourself is on{' '}
        <Link className="govuk-link" to="/account">
          your account
        </Link>
        .
      </p>
    </>
  )
}
