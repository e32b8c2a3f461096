import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findCaseStudy } from '#app/domain/case-study/case-study.server.ts'
import { compareRevisions, type Difference } from '#app/domain/case-study/comparing.server.ts'
import { listRevisions } from '#app/domain/case-study/revisions.server.ts'
import { Changes } from '#app/ui/changes.tsx'
import { Button, Select } from '#app/ui/form.tsx'
import { BackLink, Empty, PageHeading } from '#app/ui/page.tsx'
import { PersonName } from '#app/ui/person.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Revisions')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const study = getOr404(await findCaseStudy(viewer, args.params.slug ?? ''))
  const asked = new URL(args.request.url).searchParams
  const [from, to] = ['from', 'to'].map((name) => Number(/^[1-9]\d{0,5}$/.exec(asked.get(name) ?? '')?.[0] ?? 0))
  const revisions = await listRevisions(study.id)
  const comparison =
    from && to ? getOr404(await compareRevisions(study.id, Math.min(from, to), Math.max(from, to))) : null
  return { slug: study.slug, caption: study.title, revisions, comparison, signedIn: viewer !== null }
}

export default function Revisions() {
  const { slug, caption, revisions, comparison, signedIn } = useLoaderData<typeof loader>()
  const [newest] = revisions
  const choices = revisions.map(({ number }) => ({ value: String(number), label: `Revision ${number}` }))
  return (
    <>
      <BackLink to={`/case-studies/${slug}`}>Back to the case study</BackLink>
      <PageHeading size="l" caption={caption}>
        Revisions
      </PageHeading>
      {revisions.length === 0 && <Empty title="It was not published yet" />}
      {newest && newest.number > 1 && (
        <Form className="tp-filters" aria-label="Compare two revisions">
          <Select name="from" label="Compare" value={String(comparison?.from ?? newest.number - 1)} choices={choices} />
          <Select name="to" label="with" value={String(comparison?.to ?? newest.number)} choices={choices} />
          <Button tone="secondary">Compare</Button>
        </Form>
      )}
      {comparison && <Differences {...comparison} />}
      <h2 className="govuk-heading-m">All revisions</h2>
      <ol className="govuk-list" reversed>
        {revisions.map(({ number, at, note, by }) => (
          <li key={number} className="govuk-!-margin-bottom-3">
            <Link className="govuk-link" to={`/case-studies/${slug}?revision=${number}`}>
              Revision {number}
            </Link>
            , <When at={at} time /> by <PersonName person={by} link={signedIn} />
            {note && (
              <>
                <br />
                {note}
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Differences({ from, to, differences }: { from: number; to: number; differences: Difference[] }) {
  return (
    <section aria-labelledby="differences">
      <h2 className="govuk-heading-m" id="differences">
        What changed between revision {from} and revision {to}
      </h2>
      {differences.length === 0 && <p className="govuk-body">Nothing: they say the same.</p>}
      {differences.map(({ label, parts }) => (
        <div className="tp-panel" key={label}>
          <h3 className="govuk-heading-s">{label}</h3>
          <Changes parts={parts} />
        </div>
      ))}
    </section>
  )
}
