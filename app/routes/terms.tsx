import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findStatement } from '#app/domain/community/statement.server.ts'
import { STATEMENTS } from '#app/domain/community/statements.ts'
import { StatementPage } from '#app/ui/statement.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title(STATEMENTS.terms)
export const loader = async (args: LoaderFunctionArgs) => findStatement(await viewerOf(args), 'terms')

export default function Terms() {
  const { face, ...statement } = useLoaderData<typeof loader>()
  return (
    <StatementPage title={STATEMENTS.terms} published={face !== null} {...statement}>
      {face && (
        <>
          <p>
            These terms are between you and {face.organisation}, who runs this Total Place. By using it you agree to
            them.
          </p>
          <h2 className="govuk-heading-m">Reading</h2>
          <p>
            Everybody may read, quote and download what is published here, and should say where it is from. It is the
            experience and the opinion of those who wrote it. Check a figure at its source before you rely on it: the
            source stands beside it.
          </p>
          <h2 className="govuk-heading-m">Having an account</h2>
          <ul>
            <li>One person, one account, under your own name. Keep your password to yourself.</li>
            <li>Say of a place or an organisation only that you work there if you do.</li>
          </ul>
          <h2 className="govuk-heading-m">Writing</h2>
          <ul>
            <li>What you write stays yours. By publishing it you let everybody read, quote and download it here.</li>
            <li>Share only what you may share. Leave out whatever could tell a reader who a private person is.</li>
            <li>Give your sources, and say how strong your evidence is.</li>
            <li>Talk about services and not about fault; be as kind as you would be across a table.</li>
            <li>No advertisements, and nothing against the law.</li>
          </ul>
          <h2 className="govuk-heading-m">What moderators may do</h2>
          <p>
            Anybody signed in may report a problem with something. A moderator may hide a comment or withdraw what was
            published, and gives a reason that those concerned can read. The author of a hidden comment may ask that it
            is looked at again. An administrator may suspend an account, and gives the reason.
          </p>
          <h2 className="govuk-heading-m">What we do not promise</h2>
          <p>
            We take care that the platform works and that nothing is lost, but do not promise that it is always there or
            that everything on it is right. Nothing here limits what the law does not let us limit.
          </p>
          <h2 className="govuk-heading-m">The law, and how to reach us</h2>
          <p>
            The law of {face.jurisdiction} applies. Write to <a href={`mailto:${face.email}`}>{face.email}</a>. What we
            keep about you is said in the <Link to="/privacy">privacy notice</Link>.
          </p>
        </>
      )}
    </StatementPage>
  )
}
