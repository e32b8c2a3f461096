import { Form } from '@remix-run/react'
import { Button, type Errors, Radios, TextArea, type Typed } from './form.tsx'
import { PersonName } from './person.tsx'
import { PlainText } from './plain-text.tsx'
import { When } from './when.tsx'

type Flag = { id: string; reason: string; note: string; at: Date; reporter: { slug: string; name: string } | null }

/** What is said to be wrong with a thing, and by whom. Watched words are found by nobody. */
export function FlagList({ flags, more }: { flags: (Flag & { watched: boolean })[]; more: number }) {
  return (
    <>
      <ul className="tp-cards govuk-!-margin-bottom-6">
        {flags.map(({ id, reason, note, at, reporter, watched }) => (
          <li className="tp-panel govuk-!-margin-bottom-0" key={id}>
            <p className="govuk-body govuk-!-margin-bottom-1">
              <strong>{reason}</strong>
            </p>
            {note && <PlainText text={note} />}
            <p className="tp-meta govuk-!-margin-bottom-0">
              {watched ? <span>Found by itself</span> : <PersonName person={reporter} />}
              <When at={at} time />
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="govuk-body">And {more} more.</p>}
    </>
  )
}

type Props = { comment: boolean; hidden: boolean; action?: string; errors?: Errors; typed?: Typed }

/** What becomes of a thing that was reported, and why. */
export function DecisionForm({ comment, hidden, action, ...form }: Props) {
  return (
    <Form method="post" action={action} className="tp-form" noValidate>
      <Radios
        name="outcome"
        legend="What becomes of it?"
        choices={[
          { value: 'kept', label: hidden ? 'It is shown again' : 'It stays' },
          {
            value: 'taken_down',
            label: hidden ? 'It stays hidden' : comment ? 'It is hidden' : 'It is withdrawn',
            hint: comment
              ? 'Its author and moderators still read it, and its author may ask to look again.'
              : 'Its authors and moderators still read it, and a moderator can bring it back.',
          },
        ]}
        {...form}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="Whoever reported it reads this, and whoever wrote it."
        rows={4}
        {...form}
      />
      <Button>Decide</Button>
    </Form>
  )
}

type HeldProps = { action: string; errors?: Errors; typed?: Typed }
/** What becomes of something that is held. */
export function HeldForm({ action, errors, typed }: HeldProps) {
  return (
    <Form method="post" action={action} className="tp-form" noValidate>
      <TextArea
        name="reason"
        label="Why?"
        hint="Whoever wrote it reads this. It may be left out when you show it."
        rows={3}
        errors={errors}
        typed={typed}
      />
      <div className="tp-actions">
        <Button name="outcome" value="released">
          Show it to everybody
        </Button>
        <Button name="outcome" value="refused" tone="warning">
          Do not show it
        </Button>
      </div>
    </Form>
  )
}
