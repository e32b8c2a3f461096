import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { decide } from '#app/domain/moderation/deciding.server.ts'
import { findCase } from '#app/domain/moderation/desk.server.ts'
import { decisionForm } from '#app/domain/moderation/form.server.ts'
import { type Flaggable, isFlagKind, kindWords, outcomeWords, reasonWords } from '#app/domain/moderation/words.ts'
import { DecisionForm, FlagList } from '#app/ui/deciding.tsx'
import { Button, ErrorSummary } from '#app/ui/form.tsx'
import { BackLink, PageHeading } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { When } from '#app/ui/when.tsx'
import { getOr404, notFound, refused, requireRole } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Decide about a report')

function aboutOf({ kind, id = '' }: { kind?: string; id?: string }): Flaggable {
  if (!isFlagKind(kind)) throw notFound()
  return { kind, id }
}

export async function loader(args: LoaderFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { thing, own, flags, moreFlags, decisions, claimedBy } = getOr404(
    await findCase(moderator, aboutOf(args.params)),
  )
  return {
    thing,
    kind: kindWords[thing.kind],
    own,
    moreFlags,
    flags: flags.map((flag) => ({
      ...flag,
      reason: reasonWords[flag.reason].label,
      watched: flag.reason === 'watched',
    })),
    decisions: decisions.map((one) => ({ ...one, outcome: outcomeWords[one.outcome] })),
    mine: claimedBy?.id === moderator.id,
    claimedBy: claimedBy?.name ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const moderator = await requireRole(args, 'administrator', 'moderator')
  const { values, errors, typed } = await parseForm(args.request, decisionForm)
  if (errors) return data({ errors, typed }, { status: 422 })
  const decided = getOr404(await decide(moderator, { ...aboutOf(args.params), ...values }))
  if (decided === 'own') throw refused('You wrote it: another moderator decides about it.')
  return redirectTelling(
    '/admin/desk?queue=flags',
    decided === 'decided'
      ? 'Another moderator was quicker: nothing waits there any more.'
      : 'Decided. Those concerned are told, with your reason.',
  )
}

export default function Deciding() {
  const { thing, kind, own, flags, moreFlags, decisions, mine, claimedBy } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <BackLink to="/admin/desk?queue=flags">The desk</BackLink>
      <ErrorSummary errors={answer?.errors} />
      <PageHeading size="l" caption={kind}>
        {thing.title}
      </PageHeading>
      <div className="tp-columns">
        <div>
          <blockquote className="govuk-inset-text">
            <PlainText text={thing.words} />
            <p className="tp-meta govuk-!-margin-bottom-0">
              <span>{thing.authors.map(({ name }) => name).join(', ') || 'A former member'}</span>
              <Link className="govuk-link" to={thing.path}>
                See it where it stands
              </Link>
            </p>
          </blockquote>
          {!own && (
            <h2 className="govuk-heading-m">{flags.length ? 'What is reported' : 'Nothing is reported any more'}</h2>
          )}
          {flags.length > 0 && <FlagList flags={flags} more={moreFlags} />}
          {own && <p className="govuk-inset-text">You wrote it: another moderator decides about it.</p>}
          {flags.length > 0 && !own && (
            <DecisionForm comment={thing.kind === 'comment'} hidden={thing.hidden} {...answer} />
          )}
        </div>
        <aside aria-label="About this report">
          <Claim claimedBy={claimedBy} mine={mine} path={`/admin/flags/${thing.kind}/${thing.id}/claim`} />
          {decisions.length > 0 && (
            <div className="tp-panel">
              <h2 className="govuk-heading-s">Decided before</h2>
              <ul className="govuk-list">
                {decisions.map(({ id, outcome, reason, byName, at }) => (
                  <li key={id} className="govuk-!-margin-bottom-3">
                    <strong>{outcome}</strong> by {byName}, <When at={at} />
                    <br />
                    {reason}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </aside>
      </div>
    </>
  )
}

function Claim({ claimedBy, mine, path }: { claimedBy: string | null; mine: boolean; path: string }) {
  return (
    <div className="tp-panel">
      <h2 className="govuk-heading-s">Who looks at it</h2>
      <p className="govuk-body">
        {mine ? 'You do, for half an hour.' : claimedBy ? `${claimedBy} does.` : 'Nobody does now.'}
      </p>
      {(mine || !claimedBy) && (
        <Form method="post" action={path}>
          <input type="hidden" name="intent" value={mine ? 'release' : 'claim'} />
          <Button tone="secondary">{mine ? 'Leave it to others' : 'I look at it'}</Button>
        </Form>
      )}
    </div>
  )
}
