import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findFirstActs } from '#app/domain/search/welcome.server.ts'
import { Button } from '#app/ui/form.tsx'
import { BackLink, ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Do one small thing')

export async function loader(args: LoaderFunctionArgs) {
  return await findFirstActs(await requirePractitioner(args))
}

export default function Act() {
  const { comments, findings } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/welcome">Your first steps</BackLink>
      <PageHeading size="l" caption="Step 4 of 4">
        Do one small thing
      </PageHeading>
      <p className="govuk-body">Any of these is enough. Somebody will be glad of it today.</p>
      <Thank comments={comments} />
      <SeenToo findings={findings} />
      <section aria-labelledby="ask" className="tp-part">
        <h2 className="govuk-heading-m" id="ask">
          Ask a question
        </h2>
        <p className="govuk-body">
          What would you like to know from somebody who has done it? Only people who are signed in read it, unless you
          open it to all.
        </p>
        <ButtonLink to="/threads/new" secondary>
          Ask a question
        </ButtonLink>
      </section>
      <p className="govuk-body">
        <Link className="govuk-link" to="/">
          Not now: to the home page
        </Link>
      </p>
    </>
  )
}

type Acts = ReturnType<typeof useLoaderData<typeof loader>>
function Thank({ comments }: Pick<Acts, 'comments'>) {
  if (!comments.length) return null
  return (
    <section aria-labelledby="thank" className="tp-part">
      <h2 className="govuk-heading-m" id="thank">
        Thank somebody
      </h2>
      <ul className="tp-cards">
        {comments.map(({ id, who, excerpt, title: about }) => (
          <li className="tp-panel govuk-!-margin-bottom-0" key={id}>
            <p className="govuk-body govuk-!-margin-bottom-1">{excerpt}</p>
            <p className="tp-meta">
              <span>{who}</span>
              <span>
                on{' '}
                <Link className="govuk-link" to={`/comments/${id}`}>
                  {about}
                </Link>
              </span>
            </p>
            <Form method="post" action={`/comments/${id}/reactions`}>
              <input type="hidden" name="kind" value="thanks" />
              <Button tone="secondary">Thank {who}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SeenToo({ findings }: Pick<Acts, 'findings'>) {
  if (!findings.length) return null
  return (
    <section aria-labelledby="seen" className="tp-part">
      <h2 className="govuk-heading-m" id="seen">
        Say whether you see it, too
      </h2>
      <ul className="tp-cards">
        {findings.map(({ slug, claim, place }) => (
          <li className="tp-card" key={slug}>
            <h3 className="tp-card__title">
              <Link className="govuk-link" to={`/findings/${slug}/corroboration`}>
                {claim}
              </Link>
            </h3>
            <p className="tp-meta">
              <span>{place}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
