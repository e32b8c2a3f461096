import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findStatement } from '#app/domain/community/statement.server.ts'
import { STATEMENTS } from '#app/domain/community/statements.ts'
import { PlainText } from '#app/ui/plain-text.tsx'
import { StatementPage } from '#app/ui/statement.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title(STATEMENTS.accessibility)
export const loader = async (args: LoaderFunctionArgs) => findStatement(await viewerOf(args), 'accessibility')

export default function Accessibility() {
  const { face, ...statement } = useLoaderData<typeof loader>()
  return (
    <StatementPage title={STATEMENTS.accessibility} published={face !== null} {...statement}>
      {face && (
        <>
          <p>
            This Total Place is run by {face.organisation}. We want as many people as possible to be able to use it. You
            should be able to:
          </p>
          <ul>
            <li>read, search, comment and decide with the keyboard alone, or with a screen reader;</li>
            <li>do all of that without JavaScript, but for writing one text together at the same moment;</li>
            <li>zoom in to 400% without anything being cut off or having to scroll sideways;</li>
            <li>change colours and contrast with the settings of your device;</li>
            <li>read every map and chart as a list or a table beside it.</li>
          </ul>
          <h2 className="govuk-heading-m">How accessible it is</h2>
          <p>
            It is built to meet level AA of the Web Content Accessibility Guidelines, version 2.2. Whenever the software
            is changed, its pages are checked by a program (axe-core), wide and narrow, and the main journeys are walked
            with the keyboard alone. A program finds only part of what can be wrong, so the rest is said here.
          </p>
          <h3 className="govuk-heading-s">When and how it was checked</h3>
          <PlainText text={face.accessibilityChecked} />
          <h3 className="govuk-heading-s">What is not accessible yet</h3>
          <PlainText text={face.accessibilityProblems} />
          <p>What people write here and the pages they link to are theirs, and may be less accessible than ours.</p>
          <h2 className="govuk-heading-m">Tell us, or ask for something in another form</h2>
          <p>
            If you find something you cannot use, or need it in large print, easy read or on paper, write to{' '}
            <a href={`mailto:${face.email}`}>{face.email}</a>
            {face.phone && <> or ring {face.phone}</>}. Say which page it is and what you use.
          </p>
          <h2 className="govuk-heading-m">If you are not content with our answer</h2>
          <p>
            The Equality Advisory and Support Service (EASS) advises people in England, Scotland and Wales; in Northern
            Ireland the Equality Commission for Northern Ireland does.
          </p>
        </>
      )}
    </StatementPage>
  )
}
