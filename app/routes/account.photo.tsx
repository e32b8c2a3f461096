import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { addFile } from '#app/domain/attachment/adding.server.ts'
import { listFiles } from '#app/domain/attachment/attachment.server.ts'
import { removeFile } from '#app/domain/attachment/changing.server.ts'
import { ACCEPTED_IMAGES, FILE_LIMITS, MEGABYTE } from '#app/files/limits.ts'
import { Button, ErrorSummary, type Errors, FileField } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { Avatar } from '#app/ui/person.tsx'
import { SendingFile, useSendFile } from '#app/ui/sending-file.tsx'
import { getOr404, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Your photograph')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const [photo = null] = await listFiles(viewer, { kind: 'photo', id: viewer.id })
  return { me: { id: viewer.id, name: viewer.name }, photo: photo && { id: photo.id } }
}

const LARGEST = {
  bytes: FILE_LIMITS.bytes + MEGABYTE,
  why: `A photograph must be ${FILE_LIMITS.bytes / MEGABYTE} MB or smaller. Go back in your browser and choose another.`,
}
const fault = (file: string) => data({ errors: { file } as Errors }, { status: 422 })

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const holder = { kind: 'photo', id: viewer.id } as const
  const form = await readForm(args.request, LARGEST)
  if (form.get('intent') === 'remove') {
    for (const { id } of await listFiles(viewer, holder)) await removeFile(viewer, id)
    return redirectTelling('/account/photo', 'Your photograph was removed.')
  }
  const file = form.get('file')
  if (typeof file === 'string' || !file?.size) return fault('Choose a photograph')
  const bytes = Buffer.from(await file.arrayBuffer())
  const added = getOr404(await addFile(viewer, { holder, name: file.name, description: '' }, bytes))
  if (added.outcome === 'forbidden') throw refused('This is not yours to change.')
  if (added.outcome === 'refused') return fault(added.why)
  return redirectTelling('/account/photo', 'Your photograph is saved.')
}

export default function Photo() {
  const { me, photo } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [wrong, setWrong] = useState<Errors>(null)
  const [told, setTold] = useState('')
  const { revalidate } = useRevalidator()
  const { sending, send, cancel } = useSendFile(() => {
    setTold('Your photograph is saved.')
    revalidate()
  })
  const errors = wrong ?? answer?.errors
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    const chosen = file instanceof File && file.size > 0 ? file : null
    setWrong(chosen ? null : { file: 'Choose a photograph' })
    if (chosen) send({ file: chosen, description: '', holder: { kind: 'photo', id: me.id }, senderId: me.id })
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading>Your photograph</PageHeading>
      <p className="govuk-body">
        Everyone who is signed in can see it, beside your name. Where it was taken, and with what, is removed from it.
      </p>
      <p>
        <Avatar {...me} photo={photo} large />
      </p>
      <p role="status" className="govuk-body govuk-!-font-weight-bold">
        {told}
      </p>
      <form method="post" encType="multipart/form-data" noValidate onSubmit={onSubmit}>
        <FileField
          name="file"
          label={photo ? 'Another photograph' : 'A photograph of you'}
          hint={`JPEG, PNG, WebP, GIF or AVIF, up to ${FILE_LIMITS.bytes / MEGABYTE} MB`}
          accept={ACCEPTED_IMAGES}
          errors={errors}
        />
        <SendingFile sending={sending} cancel={cancel} />
        {sending.state !== 'sending' && <Button>Use this photograph</Button>}
      </form>
      {photo && (
        <Form method="post">
          <input type="hidden" name="intent" value="remove" />
          <Button tone="secondary">Remove your photograph</Button>
        </Form>
      )}
    </>
  )
}
