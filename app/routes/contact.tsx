import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findStatement } from '#app/domain/community/statement.server.ts'
import { STATEMENTS } from '#app/domain/community/statements.ts'
import { PlainText } from '#app/ui/plain-text.tsx'
import { StatementPage } from '#app/ui/statement.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title(STATEMENTS.contact)
export const loader = async (args: LoaderFunctionArgs) => findStatement(await viewerOf(args), 'contact')

export default function Contact() {
  const { face, ...statement } = useLoaderData<typeof loader>()
  return (
    <StatementPage title={STATEMENTS.contact} published={face !== null} {...statement}>
      {face && (
        <>
          <p>This Total Place is run by {face.organisation}.</p>
          <dl className="tp-facts">
            <dt>Email</dt>
            <dd>
              <a className="govuk-link" href={`mailto:${face.email}`}>
                {face.email}
              </a>
            </dd>
            {face.phone && (
              <>
                <dt>Telephone</dt>
                <dd>{face.phone}</dd>
              </>
            )}
            <dt>Post</dt>
            <dd>
              <PlainText text={face.address} />
            </dd>
            {face.dataProtection && (
              <>
                <dt>About your personal data</dt>
                <dd>{face.dataProtection}</dd>
              </>
            )}
          </dl>
          <h2 className="govuk-heading-m">What to write about where</h2>
          <ul>
            <li>
              Something that is published is wrong, unkind, or says too much about somebody: sign in and press “Report a
              problem” beside it, and a moderator answers. Without an account, write to the address above.
            </li>
            <li>
              You would like to join: <Link to="/join">ask with your address at work</Link>.
            </li>
            <li>
              Something here cannot be used by everybody: see the{' '}
              <Link to="/accessibility">accessibility statement</Link>.
            </li>
          </ul>
        </>
      )}
    </StatementPage>
  )
}
