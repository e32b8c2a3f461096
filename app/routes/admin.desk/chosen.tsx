import { Form, Link, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { DecisionForm, FlagList, HeldForm } from '#app/ui/deciding.tsx'
import { Button } from '#app/ui/form.tsx'
import { PersonName } from '#app/ui/person.tsx'
import { PlainText } from '#app/ui/plain-text.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Desk } from './show.server.ts'

type Props = { chosen: NonNullable<Desk['chosen']>; queue: string }

/** One of what waits: what it says, who looks at it, and what becomes of it. */
export function Chosen({ chosen, queue }: Props) {
  const { kind, id, called, title, words, path, who, reported } = chosen
  const heading = useRef<HTMLHeadingElement>(null)
  const { hash, key } = useLocation()
  // Whoever chose it with the keyboard goes on here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen once more, it is gone to once more
  useEffect(() => {
    if (hash === '#decide') heading.current?.focus()
  }, [hash, key])
  return (
    <section className="tp-panel tp-panel--own-height" aria-labelledby="decide">
      <h2 className="govuk-heading-m" id="decide" tabIndex={-1} ref={heading}>
        {title || called}
      </h2>
      <p className="tp-meta">
        <Tag>{called}</Tag>
        {who && kind !== 'practitioner' && <PersonName person={who} />}
        {reported && <span>{reported.authors.join(', ') || 'A former member'}</span>}
        <Link className="govuk-link" to={path}>
          {kind === 'practitioner' ? 'See their page' : 'See it where it stands'}
        </Link>
      </p>
      {(reported?.words ?? words) && (
        <blockquote className="govuk-inset-text govuk-!-margin-top-0">
          <PlainText text={reported?.words ?? words} />
        </blockquote>
      )}
      <Claim chosen={chosen} action={`/admin/desk/${queue}/${kind}/${id}/claim`} />
      <What chosen={chosen} queue={queue} />
    </section>
  )
}

function Claim({ chosen: { claimedBy, mine }, action }: { chosen: Props['chosen']; action: string }) {
  return (
    <Form method="post" action={action} className="tp-claim">
      <span>
        {mine
          ? 'You look at it, for half an hour.'
          : claimedBy
            ? `${claimedBy.name} looks at it.`
            : 'Nobody looks at it now.'}
      </span>
      {(mine || !claimedBy) && (
        <Button name="intent" value={mine ? 'release' : 'claim'} tone="secondary">
          {mine ? 'Leave it to others' : 'I look at it'}
        </Button>
      )}
    </Form>
  )
}

function What({ chosen, queue }: Props) {
  const { kind, id, heldId, found, fresh, press, reported } = chosen
  if (reported?.own) return <p className="govuk-body">You wrote it: another moderator decides about it.</p>
  if (reported)
    return (
      <>
        <h3 className="govuk-heading-s">What is reported</h3>
        <FlagList flags={reported.flags} more={reported.more} />
        <DecisionForm comment={kind === 'comment'} hidden={reported.hidden} action={`/admin/flags/${kind}/${id}`} />
      </>
    )
  if (heldId)
    return (
      <>
        <p className="govuk-body">
          {fresh ? 'Nobody has read it yet' : 'It was changed, and nobody reads it until you have looked'}: it has{' '}
          {found?.map((word) => `“${word}”`).join(', ')}.
        </p>
        <HeldForm action={`/admin/held/${heldId}`} />
      </>
    )
  return (
    <Form method="post" action={`/admin/desk/${queue}/${kind}/${id}/mark`}>
      <Button>{press}</Button>
    </Form>
  )
}
