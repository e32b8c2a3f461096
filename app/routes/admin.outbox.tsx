import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findMails } from '#app/mail/outbox.server.ts'
import { settings } from '#app/settings.server.ts'
import { Empty, PageHeading } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Mail')

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'administrator')
  const page = pageNumber(args.request)
  const { APP_URL, SMTP_URL } = settings()
  return {
    ...orLastPage(args.request, page, await findMails(page)),
    page,
    here: APP_URL,
    sends: SMTP_URL !== undefined,
  }
}

export default function Outbox() {
  const { mails, page, pages, sends, here } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Mail</PageHeading>
      <p className="govuk-body">
        {sends
          ? 'Mail is sent through your mail server. The text of a mail is forgotten once it is sent; a mail that could not be sent is tried again for some days.'
          : 'No mail server is set (SMTP_URL), so nothing is sent: pass these on yourself. Whoever has a link can use it, so treat this page like the mailboxes it stands for.'}{' '}
        What a mail about notifications says is for its reader alone, and does not stand here.
      </p>
      {mails.length === 0 && <Empty title="No mail has been written yet." />}
      <ul className="tp-cards">
        {mails.map((mail) => (
          <li className="tp-panel govuk-!-margin-bottom-0" key={mail.id}>
            <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{mail.subject}</h2>
            <p className="tp-meta">
              <span>To {mail.to}</span>
              <When at={mail.createdAt} time />
              {sends && <State {...mail} />}
            </p>
            {mail.text && (
              <p className="tp-small tp-as-typed">
                <WithLinks text={mail.text} here={here} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} label="Pages of mail" />
    </>
  )
}

type Sending = { sentAt: Date | string | null; attempts: number; lastError: string | null }
function State({ sentAt, attempts, lastError }: Sending) {
  if (sentAt) return <Tag tone="leaf">Sent</Tag>
  if (!lastError) return <Tag tone="sky">Waiting</Tag>
  return (
    <Tag tone="clay">
      Not sent after {attempts === 1 ? '1 try' : `${attempts} tries`}: {lastError}
    </Tag>
  )
}

/** Only links into this platform become links. */
function WithLinks({ text, here }: { text: string; here: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, i) =>
    part.startsWith(`${here}/`) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <a className="govuk-link" href={part} key={i}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
