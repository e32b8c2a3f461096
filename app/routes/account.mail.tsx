import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { isRhythm, RHYTHM_WORDS, RHYTHMS } from '#app/domain/notification/rhythm.ts'
import { chooseRhythm, findPlan } from '#app/domain/notification/waiting.server.ts'
import { settings } from '#app/settings.server.ts'
import { Button, Radios } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { When } from '#app/ui/when.tsx'
import { requirePractitioner } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Notifications by mail')

export async function loader(args: LoaderFunctionArgs) {
  const { rhythm, dueAt } = await findPlan(await requirePractitioner(args))
  return { rhythm: rhythm ?? '', dueAt, sends: settings().SMTP_URL !== undefined }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePractitioner(args)
  const rhythm = (await readForm(args.request)).get('rhythm')
  if (!isRhythm(rhythm)) throw new Response('It was not said how often.', { status: 400 })
  await chooseRhythm(viewer, rhythm || null)
  return redirectTelling(
    '/account/mail',
    rhythm === 'never' ? 'You get no more mail about notifications.' : 'Saved. Your mail now comes as you chose.',
  )
}

export default function Mail() {
  const { rhythm, dueAt, sends } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Notifications by mail</PageHeading>
      <p className="govuk-body">
        What you have not read here is mailed to you: grouped by what it is about, the newest first.
        {dueAt && (
          <>
            {' '}
            The next mail is due on <When at={dueAt} time />, if by then there is something you have not read.
          </>
        )}
      </p>
      {!sends && (
        <p className="govuk-inset-text">
          This Total Place has no mail server yet, so no such mail reaches anybody. What you choose counts as soon as it
          has one.
        </p>
      )}
      <Form method="post" className="tp-form">
        <Radios
          name="rhythm"
          legend="How often?"
          choices={RHYTHMS.map((value) => ({ value, ...RHYTHM_WORDS[value] }))}
          values={[rhythm]}
        />
        <Button>Save</Button>
      </Form>
    </>
  )
}
