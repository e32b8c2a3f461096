import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { findDevices, signOutDevice, signOutOtherDevices } from '#app/auth/devices.server.ts'
import { Button } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { requireSignedIn } from '#app/web/asking.server.ts'
import { redirectTelling } from '#app/web/flash.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Devices')

export async function loader(args: LoaderFunctionArgs) {
  return { devices: await findDevices(await requireSignedIn(args)) }
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(args)
  const device = (await readForm(args.request)).get('device')
  if (typeof device === 'string') {
    const done = await signOutDevice(signedIn, device)
    return redirectTelling(
      '/account/devices',
      done ? 'That device is signed out.' : 'You are not signed in on such a device any more.',
    )
  }
  await signOutOtherDevices(signedIn)
  return redirectTelling('/account/devices', 'All your other devices are signed out.')
}

export default function Devices() {
  const { devices } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Where you are signed in</PageHeading>
      <p className="govuk-body">If you do not know one of these, sign it out and change your password.</p>
      <ul className="tp-cards">
        {devices.map(({ id, device, signedInAt, lastSeenAt, here }) => (
          <li className="tp-panel govuk-!-margin-bottom-0" key={id}>
            <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
              {device} {here && <Tag tone="leaf">This device</Tag>}
            </h2>
            <p className="tp-meta">
              <span>
                Signed in <When at={signedInAt} time />
              </span>
              <span>
                Last used <When at={lastSeenAt} time />
              </span>
            </p>
            {!here && (
              <Form method="post">
                <input type="hidden" name="device" value={id} />
                <Button tone="secondary">
                  Sign out<span className="govuk-visually-hidden"> {device}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <div className="tp-actions">
        {devices.length > 1 && (
          <Form method="post">
            <Button tone="secondary">Sign out all other devices</Button>
          </Form>
        )}
        <Form method="post" action="/sign-out">
          <input type="hidden" name="everywhere" value="yes" />
          <Button tone="warning">Sign out everywhere</Button>
        </Form>
      </div>
    </>
  )
}
