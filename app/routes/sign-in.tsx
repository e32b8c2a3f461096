import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { isFirstAdministratorAwaited } from '#app/auth/first-administrator.server.ts'
import { type Suspended, signIn } from '#app/auth/sign-in.server.ts'
import { findDemonstration } from '#app/domain/practitioner/demonstration.server.ts'
import { Button, ErrorSummary, TextField } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { viewerOf } from '#app/web/asking.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { safePath } from '#app/web/redirect.ts'
import { title } from '#app/web/title.ts'
import { actionHeaders, formAgain, fromOf, withinLimits } from '#app/web/tries.server.ts'

export const meta = () => title('Sign in')
export const headers = actionHeaders

export async function loader(args: LoaderFunctionArgs) {
  const to = safePath(new URL(args.request.url).searchParams.get('to'))
  if (await viewerOf(args)) throw redirect(to)
  const [demonstration, awaited] = await Promise.all([findDemonstration(), isFirstAdministratorAwaited()])
  return { to, demonstration, awaited }
}

const schema = z.object({
  email: z.string().trim().min(1, 'Enter your email address').max(254, 'That email address is too long'),
  password: z.string().min(1, 'Enter your password'),
  to: z.string().optional(),
})

export async function action(args: ActionFunctionArgs) {
  const { values, errors, typed } = await parseForm(args.request, schema)
  if (errors) return formAgain(errors, typed)
  return withinLimits(typed, async () => {
    const answer = await signIn(values.email, values.password, fromOf(args))
    if (answer.ok) return redirect(safePath(values.to), { headers: { 'Set-Cookie': answer.cookie } })
    return formAgain({ email: whyNot(answer.suspended) }, typed)
  })
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
const whyNot = (suspended: Suspended | null) =>
  suspended
    ? `Your account is suspended${suspended.lastDay ? ` until ${day.format(suspended.lastDay)}, that day included` : ''}. The reason given: ${(suspended.reason || 'none').replace(/\.+$/, '')}. To ask about it, write to an administrator.`
    : 'The email address and the password do not fit together. Check both and try again.'

export default function SignIn() {
  const { to, demonstration, awaited } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="tp-columns">
      <div>
        <ErrorSummary errors={answer?.errors} />
        <PageHeading>Sign in</PageHeading>
        {to !== '/' && <p className="govuk-body">You will then go to the page you asked for.</p>}
        <Form method="post" noValidate>
          <input type="hidden" name="to" value={to} />
          <TextField
            name="email"
            label="Email address"
            type="email"
            autoComplete="username"
            errors={answer?.errors}
            typed={answer?.typed}
          />
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            errors={answer?.errors}
          />
          <Button>Sign in</Button>
        </Form>
        <p className="govuk-body">
          <Link className="govuk-link" to="/password">
            I have forgotten my password
          </Link>
        </p>
        {awaited && (
          <p className="govuk-body">
            This Total Place has no administrator yet.{' '}
            <Link className="govuk-link" to="/first-administrator">
              Become the first
            </Link>
          </p>
        )}
        <p className="govuk-body">
          New here?{' '}
          <Link className="govuk-link" to="/join">
            Join Total Place
          </Link>
        </p>
      </div>
      {demonstration && <DemonstrationAccounts {...demonstration} to={to} />}
    </div>
  )
}

type Accounts = { accounts: { email: string; role: string; can: string }[]; password: string; to: string }
/** "Co-author: writes proposals" → the name of the button, and what stands below it. */
const whatOf = (can: string): [name: string, rest: string] => {
  const [name = '', rest = ''] = can.split(': ')
  return [name.toLowerCase(), rest]
}

/** Only where the demonstration was loaded: its people are invented and its password is no secret. */
function DemonstrationAccounts({ accounts, password, to }: Accounts) {
  return (
    <aside className="tp-panel" aria-labelledby="try">
      <h2 className="govuk-heading-m" id="try">
        Try it as somebody
      </h2>
      <p className="govuk-body tp-small">
        These five people are invented. Their password is <code>{password}</code>.
      </p>
      <ul className="govuk-list">
        {accounts.map(({ email, can }) => (
          <li key={email} className="govuk-!-margin-bottom-4">
            <Form method="post">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <input type="hidden" name="to" value={to} />
              <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-1">
                Sign in as {whatOf(can)[0]}
              </button>
            </Form>
            <span className="tp-small tp-quiet">
              {email}: {whatOf(can)[1]}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
