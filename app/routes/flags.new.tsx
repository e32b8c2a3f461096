import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { findReasonGiven, findToFlag, raiseFlag } from '#app/domain/moderation/flagging.server.ts'
import { flagForm } from '#app/domain/moderation/form.server.ts'
import { type Flaggable, isFlagKind, kindWords, reasonWords } from '#app/domain/moderation/words.ts'
import { Button, ErrorSummary, Radios, TextArea } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { getOr404, notFound, refused, requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Report a problem')

function aboutOf(request: Request): Flaggable {
  const asked = new URL(request.url).searchParams
  const [kind, id] = [asked.get('kind'), asked.get('id')]
  if (!isFlagKind(kind) || !id) throw notFound()
  return { kind, id }
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const thing = getOr404(await findToFlag(viewer, aboutOf(args.request)))
  const { kind, title, words, path, hidden } = thing
  const given = hidden ? await findReasonGiven(thing) : null
  return { kind: kindWords[kind], title, words: kind === 'comment' ? words : '', path, appeal: hidden, given }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const about = aboutOf(args.request)
  const { values, errors, typed } = await parseForm(args.request, flagForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  const outcome = getOr404(await raiseFlag(viewer, { ...about, ...values }))
  if (outcome === 'too_many') throw refused('You have reported a lot today. Write to a moderator instead.')
  return redirectTelling(
    '/flags',
    outcome === 'already'
      ? 'You have reported it already: a moderator will look at it.'
      : 'Thank you. A moderator looks at it, and you are told what comes of it.',
  )
}

/** That words are watched for is found, not said. */
const REASONS = Object.entries(reasonWords)
  .filter(([value]) => value !== 'watched')
  .map(([value, words]) => ({ value, ...words }))

export default function NewFlag() {
  const { kind, title, words, path, appeal, given } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = { errors: answer?.errors, typed: answer?.typed }
  return (
    <>
      <BackLink to={path}>Back</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={`${kind}: ${title}`}>
        {appeal ? 'Ask a moderator to look again' : 'Report a problem'}
      </PageHeading>
      {words && (
        <blockquote className="govuk-inset-text">
          <PlainText text={words} />
        </blockquote>
      )}
      {given && <p className="govuk-body">A moderator hid it. The reason given: {given}</p>}
      <p className="govuk-body">
        {appeal
          ? 'Say why it should be shown. Moderators read it, and you are told what they decide and why.'
          : 'Only moderators see what you report, and that it was you. You are told what they decide and why.'}
      </p>
      <Form method="post" className="tp-form" noValidate>
        {appeal ? (
          <input type="hidden" name="reason" value="other" />
        ) : (
          <Radios name="reason" legend="What is wrong with it?" choices={REASONS} {...form} />
        )}
        <TextArea
          name="note"
          label={appeal ? 'Why it should be shown' : 'What a moderator should know (optional)'}
          rows={4}
          {...form}
        />
        <div className="tp-actions">
          <Button>{appeal ? 'Ask' : 'Report it'}</Button>
          <Link className="govuk-link" to={path}>
            Leave it
          </Link>
        </div>
      </Form>
    </>
  )
}
