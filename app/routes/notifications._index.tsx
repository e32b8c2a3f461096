import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { findNotifications, type Notification, readAll } from '#app/domain/notification/notification.server.ts'
import { sentenceOf, titleOf, whyOf } from '#app/domain/notification/words.ts'
import { useNotified } from '#app/editor/use-notified.ts'
import { FollowForm } from '#app/ui/following.tsx'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Avatar, PersonName } from '#app/ui/person.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Notifications')

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const page = pageNumber(args.request)
  const found = orLastPage(args.request, page, await findNotifications(viewer, page))
  // A browser's numbers end before the database's do.
  const notifications = found.notifications.map((one) => ({ ...one, activityId: String(one.activityId) }))
  return { ...found, notifications, newest: String(found.newest ?? ''), page }
}

/** Everything that was on the page is read; what came since is not. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const upTo = String((await readForm(args.request)).get('upTo') ?? '')
  if (!/^\d{1,18}$/.test(upTo)) throw new Response('It was not said up to which everything is read.', { status: 400 })
  await readAll(viewer, BigInt(upTo))
  return redirectTelling('/notifications', 'Everything is marked as read.')
}

export default function Notifications() {
  const { notifications, newest, unread, page, pages } = useLoaderData<typeof loader>()
  useNotified()
  return (
    <>
      <PageHeading
        actions={
          unread ? (
            <Form method="post">
              <input type="hidden" name="upTo" value={newest} />
              <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
                Mark all as read
              </button>
            </Form>
          ) : undefined
        }
      >
        Notifications
      </PageHeading>
      {notifications.length === 0 && (
        <Empty title="Nothing yet">
          <p className="govuk-body">
            Here you are told when somebody comments on what you wrote, sees it in their place too, answers you, or
            invites you to a team.
          </p>
        </Empty>
      )}
      {notifications.length > 0 && (
        <ol className="tp-told">
          {notifications.map((one) => (
            <Line key={one.activityId} told={one} />
          ))}
        </ol>
      )}
      <Pagination page={page} pages={pages} label="Pages of notifications" />
      <p className="govuk-body">
        <Link className="govuk-link" to="/account/mail">
          How often these come by mail
        </Link>
      </p>
    </>
  )
}

const MAY_BE_SILENCED = new Set<Notification['reason']>(['yours', 'discussed', 'followed_place', 'followed_theme'])

type Shown = Omit<Notification, 'activityId'> & { activityId: string }
function Line({ told }: { told: Shown }) {
  const { who, read, reason, at } = told
  return (
    <li className={read ? undefined : 'tp-told--unread'}>
      <Avatar id={who?.id ?? ''} name={who?.name ?? 'Former member'} small />
      <div>
        <p className="govuk-body govuk-!-margin-bottom-1">
          <PersonName person={who} /> {said(told)}
        </p>
        <p className="tp-meta govuk-!-margin-bottom-0">
          {!read && <Tag tone="sun">New</Tag>}
          <When at={at} time />
          <span>{whyOf(told)}</span>
        </p>
        {reason === 'saved_search' && (
          <p className="govuk-body tp-small govuk-!-margin-bottom-0">
            <Link className="govuk-link" to="/account/searches">
              Your saved searches<span className="govuk-visually-hidden">, one of which found {told.title}</span>
            </Link>
          </p>
        )}
        {MAY_BE_SILENCED.has(reason) && (
          <FollowForm kind={told.kind} id={told.subjectId} level={told.silenced ? '' : 'nothing'} quiet>
            {told.silenced ? 'You silenced it: tell me again' : 'Tell me nothing more of it'}
            <span className="govuk-visually-hidden">: {told.title}</span>
          </FollowForm>
        )}
      </div>
    </li>
  )
}

/** The link notes that it was read, and leads on. */
function said(told: Shown): ReactNode {
  const { before, after } = sentenceOf(told)
  return (
    <>
      {before}
      <Link className="govuk-link" to={`/notifications/${told.activityId}`}>
        {titleOf(told)}
      </Link>
      {after}
    </>
  )
}
