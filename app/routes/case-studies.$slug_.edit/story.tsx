import type { Body } from '#app/document/body.ts'
import { Manuscript } from '#app/editor/manuscript.tsx'

type Props = { id: string; slug: string; manuscriptId: string; body: Body; person: { id: string; name: string } }

/** The body of the case study, beside its form: written live by all authors, or in a plain form. */
export function Story({ id, slug, manuscriptId, body, person }: Props) {
  return (
    <section aria-labelledby="story">
      <h2 className="govuk-heading-m" id="story">
        The full story (optional)
      </h2>
      <p className="govuk-hint">
        Everything the questions have no room for: how it began, tables, what people said.{' '}
        <span className="tp-scripted">All authors can write here at once; it is saved as you type.</span>
      </p>
      <Manuscript
        manuscriptId={manuscriptId}
        body={body}
        right="write"
        person={person}
        of={{ kind: 'case_study', id }}
        label="The full story"
        withoutScript={`/case-studies/${slug}/text`}
      />
    </section>
  )
}
