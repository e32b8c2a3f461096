import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { findDemonstration } from '#app/domain/practitioner/demonstration.server.ts'
import { ButtonLink, PageHeading } from '#app/ui/page.tsx'
import { requireRole } from '#app/web/asking.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Administration')

export async function loader(args: LoaderFunctionArgs) {
  const { role } = await requireRole(args, 'administrator', 'moderator')
  const all = role === 'administrator'
  return { all, demonstration: all && (await findDemonstration()) !== null }
}

export default function Administration() {
  const { all, demonstration } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading>Administration</PageHeading>
      <h2 className="govuk-heading-m">What is shared</h2>
      <ul className="tp-cards tp-cards--two">
        <Part to="/admin/desk" name="Desk">
          Reports, held and first posts, unanswered questions, what has gone stale, newcomers: look, and decide.
        </Part>
        <Part to="/admin/trail" name="Audit trail">
          Everything that moderators did, to be searched and taken away.
        </Part>
        <Part to="/admin/watched-words" name="Watched words">
          What is held or reported as soon as it is written.
        </Part>
        <Part to="/admin/decisions" name="Decisions">
          What was decided before, by whom and why.
        </Part>
        <Part to="/admin/featured" name="Featured">
          What stands first on the home page, and how long.
        </Part>
        <Part to="/collections" name="Collections">
          Case studies, findings and proposals that belong together: start one, put it in order, publish it.
        </Part>
      </ul>
      <h2 className="govuk-heading-m">What everything hangs on</h2>
      <ul className="tp-cards tp-cards--two">
        <Part to="/admin/places" name="Places">
          The places of this community: their profiles, themes and partners.
        </Part>
        <Part to="/admin/organisations" name="Organisations">
          Councils, health bodies, charities, departments: where people work, and who is asked.
        </Part>
        <Part to="/admin/themes" name="Themes">
          What places work on. Everything that is shared is found by them.
        </Part>
        <Part to="/admin/client-groups" name="Client groups">
          Whom a service is for.
        </Part>
        <Part to="/admin/synonyms" name="Words that mean the same">
          Whoever searches for one finds the others: NEET, A&E, looked-after children.
        </Part>
      </ul>
      <h2 className="govuk-heading-m">Who is here</h2>
      <ul className="tp-cards tp-cards--two">
        {all && (
          <Part to="/admin/people" name="People and roles">
            Who has an account, as what; suspend somebody, or let them in again.
          </Part>
        )}
        <Part to="/admin/invitations" name="Invitations">
          Invite somebody by mail; see who has not answered yet.
        </Part>
        {all && (
          <>
            <Part to="/admin/import" name="Lists">
              Bring in many places, organisations or people at once from a CSV, or take them away in one.
            </Part>
            <Part to="/admin/place-applications" name="Places that ask to join">
              Parallel places that would like to be here: look, and answer.
            </Part>
            <Part to="/admin/email-domains" name="Who may join">
              The ends of addresses that need no invitation.
            </Part>
            <Part to="/admin/outbox" name="Mail">
              What was sent, what waits, and what could not be sent.
            </Part>
            <Part to="/admin/public-face" name="The public face">
              Who you are, for the statements at the foot of every page.
            </Part>
          </>
        )}
      </ul>
      {demonstration && <RemoveDemonstration />}
    </>
  )
}

function Part({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <li className="tp-card">
      <h3 className="tp-card__title">
        <Link className="govuk-link" to={to}>
          {name}
        </Link>
      </h3>
      <p className="tp-card__text">{children}</p>
    </li>
  )
}

function RemoveDemonstration() {
  return (
    <section className="tp-panel" aria-labelledby="demonstration">
      <h2 className="govuk-heading-m" id="demonstration">
        The demonstration
      </h2>
      <p className="govuk-body">
        When you have seen enough, the invented people and everything they wrote can be removed, and this Total Place is
        yours.
      </p>
      <ButtonLink to="/admin/demonstration/removal" secondary>
        Remove the demonstration
      </ButtonLink>
    </section>
  )
}
