import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/form.tsx'
import { ButtonLink } from '#app/ui/page.tsx'
import { Avatar, PersonName } from '#app/ui/person.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { AnswerInvitation } from './invitation.tsx'
import type { Shown } from './show.server.ts'

type Member = Shown['proposal']['members'][number]
type Props = { shown: Shown }

/** Who writes it, from which places; and, for its leads, who is to be let in. */
export function Team({ shown }: Props) {
  const { proposal, may, viewer } = shown
  const inState = (state: Member['state']) => proposal.members.filter((row) => row.state === state)
  const others = (rows: Member[]) => rows.filter(({ practitionerId }) => practitionerId !== viewer?.id)
  return (
    <section className="tp-panel" aria-labelledby="team">
      <h2 className="govuk-heading-m" id="team">
        Team
      </h2>
      <ul className="tp-team">
        {inState('member').map((row) => (
          <Row key={row.practitionerId} row={row} shown={shown}>
            {row.practitionerId !== viewer?.id && may.lead && <Manage row={row} slug={proposal.slug} />}
            {row.practitionerId === viewer?.id && <Leave shown={shown} />}
          </Row>
        ))}
      </ul>
      <Waiting title="Ask to join" rows={others(inState('asked'))} shown={shown}>
        {(row) => may.lead && <Answer row={row} slug={proposal.slug} />}
      </Waiting>
      <Waiting title="Invited" rows={others(inState('invited'))} shown={shown}>
        {(row) => may.lead && <TakeBack row={row} slug={proposal.slug} />}
      </Waiting>
      <Own shown={shown} />
    </section>
  )
}

function Row({ row, shown, children }: { row: Member; children: ReactNode } & Props) {
  const { person } = row
  return (
    <li>
      <div className="tp-person">
        <Avatar id={person.id} name={person.name} small />
        <div>
          <PersonName person={person} link={shown.viewer !== null} /> {row.lead && <Tag tone="leaf">Lead</Tag>}
          <div className="tp-quiet tp-small">{person.places.map(({ name }) => name).join(', ')}</div>
        </div>
      </div>
      {row.note && row.state === 'asked' && <p className="tp-small tp-note">{row.note}</p>}
      {children}
    </li>
  )
}

type WaitingProps = { title: string; rows: Member[]; children: (row: Member) => ReactNode } & Props
function Waiting({ title, rows, shown, children }: WaitingProps) {
  if (!rows.length) return null
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <ul className="tp-team">
        {rows.map((row) => (
          <Row key={row.practitionerId} row={row} shown={shown}>
            {children(row)}
          </Row>
        ))}
      </ul>
    </>
  )
}

type OneProps = { row: Member; slug: string }
const Whom = ({ row }: { row: Member }) => <span className="govuk-visually-hidden"> {row.person.name}</span>

function Manage({ row, slug }: OneProps) {
  return (
    <details className="tp-manage">
      <summary>
        Change
        <Whom row={row} />
      </summary>
      <Form method="post" action={`/proposals/${slug}/team/${row.person.slug}`} className="tp-actions">
        {!row.lead && (
          <Button name="intent" value="make_lead" tone="secondary">
            Make a lead
            <Whom row={row} />
          </Button>
        )}
        <Button name="intent" value="remove" tone="warning">
          Remove
          <Whom row={row} />
        </Button>
      </Form>
    </details>
  )
}

function Answer({ row, slug }: OneProps) {
  return (
    <Form method="post" action={`/proposals/${slug}/requests/${row.person.slug}`} className="tp-actions">
      <Button name="intent" value="accept" tone="secondary">
        Let in
        <Whom row={row} />
      </Button>
      <Button name="intent" value="decline" tone="secondary">
        Decline
        <Whom row={row} />
      </Button>
    </Form>
  )
}

function TakeBack({ row, slug }: OneProps) {
  return (
    <Form method="post" action={`/proposals/${slug}/team/${row.person.slug}`}>
      <Button name="intent" value="remove" tone="secondary">
        Take back<span className="govuk-visually-hidden"> the invitation of {row.person.name}</span>
      </Button>
    </Form>
  )
}

function Leave({ shown: { proposal, may, viewer } }: Props) {
  if (!may.leave) return null
  return (
    <details className="tp-manage">
      <summary>Leave the team</summary>
      <Form method="post" action={`/proposals/${proposal.slug}/team/${viewer?.slug}`}>
        <p className="govuk-body tp-small">
          What you wrote stays. {proposal.state === 'draft' && 'You will not see the draft any more.'}
        </p>
        <Button name="intent" value="remove" tone="warning">
          Leave
        </Button>
      </Form>
    </details>
  )
}

/** What this person can do about the team as a whole. */
function Own({ shown: { proposal, may, viewer } }: Props) {
  const request = `/proposals/${proposal.slug}/request`
  if (may.invited) return <AnswerInvitation slug={proposal.slug} />
  if (may.invite)
    return (
      <ButtonLink to={`/proposals/${proposal.slug}/invitations`} secondary>
        Invite people
      </ButtonLink>
    )
  if (may.asked)
    return (
      <Form method="post" action={request}>
        <p className="govuk-body tp-small">You asked to join. A lead will answer.</p>
        <Button name="intent" value="withdraw" tone="secondary">
          Take back your request
        </Button>
      </Form>
    )
  if (may.ask)
    return (
      <ButtonLink to={request} secondary>
        Ask to join the team
      </ButtonLink>
    )
  if (viewer || proposal.state === 'closed') return null
  return (
    <p className="govuk-body tp-small">
      <Link className="govuk-link" to={`/sign-in?${new URLSearchParams({ to: request })}`}>
        Sign in to ask to join
      </Link>
    </p>
  )
}
