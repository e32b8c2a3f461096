import { Form, useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'

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

const LEVELS = [
  { level: 'everything', words: 'Everything', about: 'each comment, and whatever happens to it' },
  { level: '', words: 'What concerns you', about: 'if you write it or take part in it' },
  { level: 'nothing', words: 'Nothing', about: 'unless it is about you, names you or answers you' },
] as const

/** How much somebody wants to be told of one thing: three buttons, folded away, of which one says that it is so. */
export function Watch({ kind, id, name, level }: Props) {
  const now = LEVELS.find((one) => one.level === (level ?? '')) ?? LEVELS[1]
  const box = useRef<HTMLDetailsElement>(null)
  const before = useRef(now)
  useEffect(() => {
    if (before.current === now || !box.current) return
    before.current = now
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }, [now])
  return (
    <details className="tp-watch" ref={box}>
      <summary className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
        Told: {now.words.toLowerCase()}
      </summary>
      <ul className="tp-watch__levels" aria-label={`What you are told of ${name}`}>
        {LEVELS.map((one) => (
          <li key={one.level}>
            {one === now ? (
              <strong>
                {one.words} <span aria-hidden="true">✓</span>
                <span className="govuk-visually-hidden"> (now)</span>
              </strong>
            ) : (
              <FollowForm kind={kind} id={id} level={one.level} quiet>
                {one.words}
              </FollowForm>
            )}
            <span className="tp-quiet tp-small">{one.about}</span>
          </li>
        ))}
      </ul>
    </details>
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
