import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listActsAbout } from '#app/domain/moderation/trail.server.ts'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { When } from '#app/ui/when.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('What moderators told you')

export async function loader(args: LoaderFunctionArgs) {
  const { id } = await requirePractitioner(args)
  return listActsAbout(id, ['warned', 'suspended', 'unsuspended'])
}

const SAID: Record<string, string> = {
  warned: 'You were warned',
  suspended: 'Your account was suspended',
  unsuspended: 'Your suspension ended',
}

export default function Warnings() {
  const acts = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>What moderators told you</PageHeading>
      {acts.length === 0 ? (
        <Empty title="Nobody has warned you">
          <p className="govuk-body">
            A warning, or a suspension and its end, would stand here with the reason and the name of the moderator.
          </p>
        </Empty>
      ) : (
        <ol className="tp-rows">
          {acts.map(({ id, kind, reason, byName, at }) => (
            <li key={id}>
              <strong>{SAID[kind]}</strong>
              <p className="tp-meta">
                {byName && <span>{byName}</span>}
                <When at={at} time />
              </p>
              {reason && <PlainText text={reason} />}
            </li>
          ))}
        </ol>
      )}
      {acts.length > 0 && (
        <p className="govuk-body">Does it seem wrong to you? Write to another moderator, or to an administrator.</p>
      )}
    </>
  )
}
