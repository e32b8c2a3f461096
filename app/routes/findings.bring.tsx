import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type BroughtFindings, type Candidate, readFindings } from '#app/domain/finding/bringing.server.ts'
import { FILE_LIMITS, MEGABYTE } from '#app/files/limits.ts'
import { isFileRefused } from '#app/files/refused.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, ErrorSummary, type Errors, FileField } from '#app/ui/form.tsx'
import { BackLink, NoPlace, PageHeading } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Bring findings')

export async function loader(args: LoaderFunctionArgs) {
  const { placeIds } = await requirePractitioner(args)
  return { speaks: placeIds.length > 0 }
}

const LARGEST = {
  bytes: FILE_LIMITS.bytes + MEGABYTE,
  why: `A document must be ${FILE_LIMITS.bytes / MEGABYTE} MB or smaller. Go back in your browser and bring it in parts.`,
}
type Found = BroughtFindings & { name: string }
type Answer = { errors: Errors; found: Found | null }

export async function action(args: ActionFunctionArgs) {
  await requirePractitioner(args)
  const file = (await readForm(args.request, LARGEST)).get('file')
  const again = (why: string) => data<Answer>({ errors: { file: why }, found: null }, { status: 422 })
  if (!(file instanceof File) || !file.size) return again('Choose a document')
  const name = file.name.slice(-300)
  try {
    const found = await readFindings({ name, bytes: Buffer.from(await file.arrayBuffer()) })
    return data<Answer>({ errors: null, found: { ...found, name } })
  } catch (error) {
    if (!isFileRefused(error)) throw error
    return again(error.why)
  }
}

export default function BringFindings() {
  const { speaks } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.found) return <InIt found={answer.found as Found} />
  return (
    <>
      <BackLink to="/findings/new">Write one instead</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading>Bring findings</PageHeading>
      {speaks ? (
        <>
          <p className="govuk-body">
            A document that says what was found, with a heading for each finding. You get the form of each, filled in as
            far as the document goes: what is quoted and linked to becomes its evidence. Nothing is shared before you
            say so.
          </p>
          <Form method="post" encType="multipart/form-data" className="tp-form" noValidate>
            <FileField
              name="file"
              label="Document"
              hint={`Word (.docx), a web page, Markdown or plain text, up to ${FILE_LIMITS.bytes / MEGABYTE} MB`}
              accept=".docx,.md,.markdown,.html,.htm,.txt"
              errors={answer?.errors}
            />
            <Button>Show what is in it</Button>
          </Form>
        </>
      ) : (
        <NoPlace>A finding speaks for a place.</NoPlace>
      )}
    </>
  )
}

function InIt({ found: { name, title: of, candidates, left, images } }: { found: Found }) {
  return (
    <>
      <BackLink to="/findings/bring">Bring another document</BackLink>
      <PageHeading size="l" caption={of || name}>
        {candidates.length === 1 ? 'One finding is in it' : `${candidates.length} findings are in it`}
      </PageHeading>
      <p className="govuk-body">
        Nothing is shared or kept yet. Each opens as a form in a new tab, so that this list stays here until you are
        through.
      </p>
      {left > 0 && (
        <p className="govuk-inset-text">
          {counted(left, 'finding is', 'findings are')} not shown: bring the rest of the document by itself.
        </p>
      )}
      {images > 0 && (
        <p className="govuk-inset-text">
          {counted(images, 'image did', 'images did')} not come: add them as files once a finding is shared.
        </p>
      )}
      <ol className="tp-cards">
        {candidates.map((candidate, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is in a document is shown once, as it is
          <li className="tp-card" key={index}>
            <One candidate={candidate} />
          </li>
        ))}
      </ol>
    </>
  )
}

const BEGINNING = 400
function One({ candidate: { claim, detail, evidence } }: { candidate: Candidate }) {
  return (
    <>
      <h2 className="tp-card__title">{claim || 'Words without a heading'}</h2>
      {detail && <PlainText text={detail.length > BEGINNING ? `${detail.slice(0, BEGINNING)}…` : detail} />}
      {evidence.length > 0 && (
        <p className="tp-meta">{counted(evidence.length, 'piece of evidence', 'pieces of evidence')}</p>
      )}
      {/* To the form of a finding, which shows it with what is still missing and writes nothing. */}
      <form method="post" action="/findings/new" target="_blank" rel="noopener">
        <input type="hidden" name="claim" value={claim} />
        <textarea name="detail" defaultValue={detail} hidden readOnly />
        {evidence.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div hidden key={index}>
            <textarea name="evidenceText" defaultValue={row.text} readOnly />
            <input type="hidden" name="evidenceSource" value={row.sourceTitle} />
            <input type="hidden" name="evidenceUrl" value={row.sourceUrl} />
          </div>
        ))}
        <Button tone="secondary" name="more" value="brought">
          Complete it<span className="govuk-visually-hidden"> {claim || 'words without a heading'}</span> (new tab)
        </Button>
      </form>
    </>
  )
}
