import { Form, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

type Props = {
  kind: string
  id: string
  /** What it is called, for whoever hears the button without the page around it. */
  name: string
  /** null: nothing was said; `nothing`: silenced. */
  level: 'everything' | 'nothing' | null
}

/** One button: to be told of everything, or no longer. */
export function Follow({ kind, id, name, level }: Props) {
  return (
    <FollowForm kind={kind} id={id} level={level === 'everything' ? '' : 'everything'}>
      {level === 'everything' ? 'Stop following' : 'Follow'}
      <span className="govuk-visually-hidden"> {name}</span>
    </FollowForm>
  )
}

type FormProps = {
  kind: string
  id: string
  level: 'everything' | 'nothing' | ''
  /** As a link among other things. */
  quiet?: boolean
  children: ReactNode
}
/** Says what somebody wants to be told of a thing, and comes back to where they were. `level` empty: what concerns them. */
export function FollowForm({ kind, id, level, quiet = false, children }: FormProps) {
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/account/following" preventScrollReset>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="level" value={level} />
      <input type="hidden" name="to" value={pathname + search} />
      <button
        type="submit"
        className={quiet ? 'tp-quiet-button' : 'govuk-button govuk-button--secondary govuk-!-margin-bottom-0'}
      >
        {children}
      </button>
    </Form>
  )
}
