import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { heldForm } from '#app/domain/moderation/form.server.ts'
import { decideHeld, findHeld } from '#app/domain/moderation/releasing.server.ts'
import { kindWords } from '#app/domain/moderation/words.ts'
import { HeldForm } from '#app/ui/deciding.tsx'
import { ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { PersonName } from '#app/ui/person.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { getOr404, refused, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Decide about what is held')

export async function loader(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const held = getOr404(await findHeld(moderator, args.params.id ?? ''))
  return { ...held, called: kindWords[held.kind], own: held.author?.id === moderator.id }
}

export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { values, errors, typed } = await parseForm(args.request, heldForm)
  const id = args.params.id ?? ''
  if (errors) {
    getOr404(await findHeld(moderator, id))
    return data({ errors, typed }, { status: 422 })
  }
  const { outcome, reason } = values
  const decided = getOr404(await decideHeld(moderator, { id, released: outcome === 'released', reason }))
  if (decided === 'own') throw refused('You wrote it: another moderator decides about it.')
  const done =
    outcome === 'released' ? 'Everybody reads it now.' : 'It is not shown. Whoever wrote it reads your reason.'
  return redirectTelling('/admin/desk?queue=held', decided === 'decided' ? 'Another moderator was quicker.' : done)
}

export default function DecideHeld() {
  const { id, called, own, title, words, path, author, found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to="/admin/desk?queue=held">The desk</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={called}>
        {title}
      </PageHeading>
      <blockquote className="govuk-inset-text">
        <PlainText text={words} />
        <p className="tp-meta govuk-!-margin-bottom-0">
          <PersonName person={author} />
          <Link className="govuk-link" to={path}>
            See it where it stands
          </Link>
        </p>
      </blockquote>
      <p className="govuk-body">It waits because it has {found.map((word) => `“${word}”`).join(', ')}.</p>
      {own ? (
        <p className="govuk-body">You wrote it: another moderator decides about it.</p>
      ) : (
        <HeldForm action={`/admin/held/${id}`} errors={answer?.errors} typed={answer?.typed} />
      )}
    </>
  )
}
