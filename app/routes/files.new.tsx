import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { addFile } from '#app/domain/attachment/adding.server.ts'
import { listFiles } from '#app/domain/attachment/attachment.server.ts'
import { findHolder } from '#app/domain/attachment/holder.server.ts'
import { type HolderName, isHolderKind } from '#app/domain/attachment/holder.ts'
import { ACCEPTED, FILE_LIMITS, KINDS_IN_WORDS, MEGABYTE } from '#app/files/limits.ts'
import { FileList } from '#app/ui/files.tsx'
import { Button, ErrorSummary, type Errors, FileField, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { SendingFile, useSendFile } from '#app/ui/sending-file.tsx'
import { getOr404, notFound, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Add a file')

function holderOf(request: Request): HolderName {
  const asked = new URL(request.url).searchParams
  const [kind, id] = [asked.get('kind'), asked.get('id')]
  // A photograph has its own page.
  if (!isHolderKind(kind) || kind === 'photo' || !id) throw notFound()
  return { kind, id }
}
const NOT_YOURS = 'Only those who write this can add files to it.'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const holder = getOr404(await findHolder(viewer, holderOf(args.request)))
  if (!holder.mayAdd) throw refused(NOT_YOURS)
  const { kind, id, title, path, later, most } = holder
  return { kind, id, title, path, later, most, files: await listFiles(viewer, holder), senderId: viewer.id }
}

const LARGEST = {
  bytes: FILE_LIMITS.bytes + MEGABYTE,
  why: `A file must be ${FILE_LIMITS.bytes / MEGABYTE} MB or smaller. Go back in your browser and choose another.`,
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const holder = holderOf(args.request)
  const form = await readForm(args.request, LARGEST)
  const [file, description] = [form.get('file'), String(form.get('description') ?? '')]
  if (typeof file === 'string' || !file?.size) {
    getOr404(await findHolder(viewer, holder))
    return data({ errors: { file: 'Choose a file' } as Errors, typed: { description } }, { status: 422 })
  }
  const bytes = Buffer.from(await file.arrayBuffer())
  const added = getOr404(await addFile(viewer, { holder, name: file.name, description }, bytes))
  if (added.outcome === 'forbidden') throw refused(NOT_YOURS)
  if (added.outcome === 'refused')
    return data({ errors: { file: added.why } as Errors, typed: { description } }, { status: 422 })
  return redirectTelling(`/files/new?${new URLSearchParams(holder)}`, `${added.name} was added.`)
}

export default function AddFile() {
  const { title, path, later, files, most } = useLoaderData<typeof loader>()
  // A form anew for each file, from the moment the one before is there.
  const [added, setAdded] = useState({ count: 0, words: '' })
  return (
    <>
      <BackLink to={path}>Back to it</BackLink>
      <AddFileForm key={added.count} added={(words) => setAdded(({ count }) => ({ count: count + 1, words }))} />
      <p role="status" className="govuk-body govuk-!-font-weight-bold">
        {added.words}
      </p>
      {files.length > 0 && (
        <section aria-labelledby="there">
          <h2 className="govuk-heading-m" id="there">
            Files it has ({files.length} of {most} at most)
          </h2>
          {later && files.some(({ shownAt }) => shownAt === null) && (
            <p className="govuk-inset-text">
              New files are shown to readers when you publish your changes. Until then only its authors see them.
            </p>
          )}
          <FileList files={files} changeable />
        </section>
      )}
      <p className="govuk-body">
        <Link className="govuk-link" to={path}>
          Done: back to {title}
        </Link>
      </p>
    </>
  )
}

function AddFileForm({ added }: { added: (words: string) => void }) {
  const { kind, id, title, senderId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [wrong, setWrong] = useState<Errors>(null)
  const { revalidate } = useRevalidator()
  const { sending, send, cancel } = useSendFile((sent) => {
    added(`${sent.name} was added.`)
    revalidate()
  })
  const errors = wrong ?? answer?.errors
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [file, description] = [form.get('file'), String(form.get('description') ?? '').trim()]
    const fault = file instanceof File && file.size ? faultOf(file, description) : { file: 'Choose a file' }
    setWrong(fault)
    if (!fault && file instanceof File) send({ file, description, holder: { kind, id }, senderId })
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading size="l" caption={title}>
        Add a file
      </PageHeading>
      <form method="post" encType="multipart/form-data" className="tp-form" noValidate onSubmit={onSubmit}>
        <FileField
          name="file"
          label="File"
          hint={`Up to ${FILE_LIMITS.bytes / MEGABYTE} MB. You can add ${KINDS_IN_WORDS}. Where a photograph was taken, and with what, is removed from it.`}
          accept={ACCEPTED}
          errors={errors}
        />
        <TextArea
          name="description"
          label="What it shows"
          hint="For an image: say what it shows, for people who cannot see it. For a document: what is in it (optional)."
          rows={3}
          errors={errors}
          typed={answer?.typed}
        />
        <SendingFile sending={sending} cancel={cancel} />
        {sending.state !== 'sending' && (
          <Button>{sending.state === 'failed' && sending.again ? 'Try again' : 'Add file'}</Button>
        )}
      </form>
    </>
  )
}

/** What is certain to be refused is said before it is sent. */
function faultOf(file: File, description: string): Errors {
  if (file.size > FILE_LIMITS.bytes) return { file: `A file must be ${FILE_LIMITS.bytes / MEGABYTE} MB or smaller` }
  if (file.type.startsWith('image/') && !description)
    return { description: 'Say in words what the image shows, for people who cannot see it' }
  return null
}
