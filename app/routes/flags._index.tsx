import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnFlags } from '#app/domain/moderation/flagging.server.ts'
import { appealWords, kindWords, outcomeWords, reasonWords } from '#app/domain/moderation/words.ts'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('What you reported')

export async function loader(args: LoaderFunctionArgs) {
  const flags = await listOwnFlags(await requirePractitioner(args))
  return flags.map(({ kind, reason, decision, ...flag }) => ({
    ...flag,
    kind: kindWords[kind],
    reason: reasonWords[reason].label,
    decision: decision && {
      ...decision,
      outcome: (flag.appeal ? appealWords : outcomeWords)[decision.outcome],
    },
  }))
}

export default function OwnFlags() {
  const flags = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>What you reported</PageHeading>
      {flags.length === 0 && (
        <Empty title="You have reported nothing">
          <p className="govuk-body">
            At every comment, case study and finding of others there is a way to tell a moderator that something is
            wrong with it.
          </p>
        </Empty>
      )}
      {flags.length > 0 && (
        <ul className="tp-cards">
          {flags.map(({ id, kind, reason, note, at, decision, gone, appeal }) => (
            <li className="tp-panel govuk-!-margin-bottom-0" key={id}>
              <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{decision ? decision.title : kind}</h2>
              <p className="tp-meta">
                <Tag>{kind}</Tag>
                <span>{appeal ? 'You asked to look again' : reason}</span>
                <When at={at} time />
              </p>
              {note && <PlainText text={note} />}
              {decision ? (
                <div className="govuk-inset-text govuk-!-margin-bottom-0">
                  <p className="govuk-body">
                    <strong>{decision.outcome}</strong>, decided <When at={decision.at} time />
                  </p>
                  <PlainText text={decision.reason} />
                </div>
              ) : (
                <p className="govuk-body tp-quiet">
                  {gone
                    ? 'It is not there any more, so there is nothing to decide.'
                    : 'A moderator has not looked at it yet.'}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
