import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { findDevices } from '#app/auth/devices.server.ts'
import { PageHeading } from '#app/ui/page.tsx'
import { requireSignedIn } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Your account')

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(args)
  const { name, slug, role } = signedIn.viewer
  return { name, slug, role, devices: (await findDevices(signedIn)).length }
}

export default function Account() {
  const { name, slug, role, devices } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading caption={`Signed in as ${role}`}>{name}</PageHeading>
      <ul className="tp-cards tp-cards--two">
        <Part to={`/people/${slug}`} name="What others see of you">
          Your name, the places and organisations you work in, and what you have shared.
        </Part>
        <Part to="/account/profile" name="Edit your profile">
          Your name, a line about you, your places, the themes you work on, your jobs.
        </Part>
        <Part to="/account/experience" name="What you did before">
          A line each: what, where and when. Others find you by it.
        </Part>
        <Part to="/practice" name="Try the editor">
          In a proposal that nobody else sees.
        </Part>
        <Part to="/account/following" name="What you follow">
          Places, people, themes and things you are told about.
        </Part>
        <Part to="/account/searches" name="Your searches">
          What you saved, and are told of; what you looked for lately.
        </Part>
        <Part to="/account/mail" name="Notifications by mail">
          At once, daily, weekly or never.
        </Part>
        <Part to="/account/password" name="Change your password">
          All your other devices are then signed out.
        </Part>
        <Part to="/account/address" name="Change your email address">
          We send a link to the new address to confirm it.
        </Part>
        <Part to="/account/devices" name="Devices">
          {devices === 1 ? 'You are signed in here only.' : `You are signed in on ${devices} devices.`}
        </Part>
        {role === 'moderator' && (
          <Part to="/admin/invitations" name="Invite somebody">
            A practitioner whose address is not on the list of those who may join.
          </Part>
        )}
      </ul>
    </>
  )
}

function Part({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <li className="tp-card">
      <h2 className="tp-card__title">
        <Link className="govuk-link" to={to}>
          {name}
        </Link>
      </h2>
      <p className="tp-card__text">{children}</p>
    </li>
  )
}
