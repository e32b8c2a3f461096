import { Form } from '@remix-run/react'
import { Button, ErrorSummary, type Errors, TextArea, type Typed } from './form.tsx'
import { BackLink, PageHeading } from './page.tsx'

type Props = {
  /** The page the text belongs to, and what it is called. */
  to: string
  title: string
  markdown: string
  seq: string
  wrong: { errors: Errors; typed: Typed; conflict: boolean } | null
}

/** Writing without live editing: with JavaScript off, by a screen reader, or on a slow line. */
export function PlainWriting({ to, title, markdown, seq, wrong }: Props) {
  // After a conflict the writer has the text of now beside their own: what they save next is made from it.
  const madeFrom = wrong && !wrong.conflict ? String(wrong.typed?.seq) : seq
  return (
    <>
      <BackLink to={to}>{title}</BackLink>
      <ErrorSummary errors={wrong?.errors} />
      <PageHeading size="l">Write in a plain text form</PageHeading>
      <p className="govuk-body">
        The text in Markdown: a line that begins with ## is a heading, with - a list; **two stars** make bold. Blank
        lines part paragraphs.
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="seq" value={madeFrom} key={madeFrom} />
        <TextArea name="text" label="The text" rows={24} value={markdown} errors={wrong?.errors} typed={wrong?.typed} />
        <Button>Save the text</Button>
      </Form>
      {wrong?.conflict && (
        <section>
          <h2 className="govuk-heading-m" id="theirs">
            The text as it stands now
          </h2>
          <textarea
            className="govuk-textarea"
            rows={16}
            readOnly
            aria-labelledby="theirs"
            defaultValue={markdown}
            key={seq}
          />
        </section>
      )}
    </>
  )
}
