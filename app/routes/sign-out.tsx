import { type ActionFunctionArgs, createCookie, type LoaderFunctionArgs } from '@remix-run/node'
import { type ClientActionFunctionArgs, Form, Link, redirect, useLoaderData } from '@remix-run/react'
import { blankSessionCookie } from '#app/auth/session.server.ts'
import { signOut } from '#app/auth/sign-in.server.ts'
import { hasUnsentWords, UnsentWords } from '#app/editor/unsent-words.tsx'
import { settings } from '#app/settings.server.ts'
import { Button } from '#app/ui/form.tsx'
import { PageHeading } from '#app/ui/page.tsx'
import { signedInOf, viewerOf } from '#app/web/asking.server.ts'
import { readForm } from '#app/web/form.server.ts'
import { title } from '#app/web/title.ts'

export const meta = () => title('Sign out')

/** Tells the page after signing out whose words the browser is to forget. No address says it: a link could lie. */
const leftCookie = () =>
  createCookie('left', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 60,
    secure: settings().APP_URL.startsWith('https:'),
  })

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const left: unknown = viewer ? null : await leftCookie().parse(args.request.headers.get('Cookie'))
  return { person: viewer?.id ?? null, left: typeof left === 'string' ? left : null }
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request)
  const signedIn = await signedInOf(args)
  const headers = new Headers()
  if (signedIn) {
    await signOut(signedIn, form.get('everywhere') === 'yes')
    headers.append('Set-Cookie', await leftCookie().serialize(signedIn.viewer.id))
  }
  headers.append('Set-Cookie', blankSessionCookie())
  return redirect('/sign-out', { headers })
}

/** Words that are only on this device are shown first: signing out removes them. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const form = await request.clone().formData()
  if (form.get('anyway') !== 'yes' && (await hasUnsentWords())) return redirect('/sign-out')
  return serverAction()
}

export default function SignOut() {
  const { person, left } = useLoaderData<typeof loader>()
  if (person)
    return (
      <>
        <PageHeading>Sign out</PageHeading>
        <UnsentWords person={person} left={null} />
        <Form method="post">
          <input type="hidden" name="anyway" value="yes" />
          <p className="govuk-body">What is kept of your writing on this device is removed. What was saved stays.</p>
          <Button>Sign out</Button>
        </Form>
      </>
    )
  return (
    <>
      <PageHeading>You are signed out</PageHeading>
      <UnsentWords person={null} left={left} />
      <p className="govuk-body">
        <Link className="govuk-link" to="/sign-in">
          Sign in again
        </Link>{' '}
        or{' '}
        <Link className="govuk-link" to="/">
          go to the home page
        </Link>
        .
      </p>
    </>
  )
}
