import font from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { findFrame } from '#app/domain/notification/notification.server.ts'
import { useUnread } from '#app/editor/use-notified.ts'
import { usePage } from '#app/editor/use-page.ts'
import { WordsStay } from '#app/editor/words-stay.tsx'
import { wasShown } from '#app/realtime/page.ts'
import appStyles from '#app/styles/app.scss?url'
import { ErrorPage, errorTitle } from '#app/ui/error-page.tsx'
import { DemonstrationBanner, Footer, Header } from '#app/ui/frame.tsx'
import { GivenBackWords } from '#app/ui/given-back.tsx'
import { HalfTyped } from '#app/ui/half-typed.ts'
import { Leaving } from '#app/ui/leaving.tsx'
import { Moves, Told } from '#app/ui/moves.tsx'
import { signedInOf } from '#app/web/asking.server.ts'
import { readTold } from '#app/web/flash.server.ts'
import { useGivenBack } from '#app/web/given-back.tsx'
import { HeadTags } from '#app/web/head-tags.tsx'
import { useNonce } from '#app/web/nonce.tsx'
import { REFERENCE, useReference } from '#app/web/reference.tsx'
import { title } from '#app/web/title.ts'

export const links: LinksFunction = () => [
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: appStyles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = ({ error, location }) => {
  if (!error) return [{ title: 'Total Place' }]
  const status = isRouteErrorResponse(error) ? error.status : 500
  return title(errorTitle(status, isClosed(status, location.pathname)))
}

const isClosed = (status: number, path: string) => status === 404 && wasShown(path)

export async function loader(args: LoaderFunctionArgs) {
  const [signedIn, { told, forget }] = await Promise.all([signedInOf(args), readTold(args.request)])
  const frame = await findFrame(signedIn?.viewer ?? null)
  const headers = new Headers()
  if (signedIn?.cookie) headers.append('Set-Cookie', signedIn.cookie)
  if (forget) headers.append('Set-Cookie', forget)
  const viewer = signedIn && {
    id: signedIn.viewer.id,
    name: signedIn.viewer.name,
    slug: signedIn.viewer.slug,
    role: signedIn.viewer.role,
  }
  return data({ viewer, told, ...frame }, { headers })
}

/** News of others has only the page's own parts read again: what was just told to this person stays to be read. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) => (formMethod === undefined && currentUrl.href === nextUrl.href ? false : defaultShouldRevalidate)

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const known = useRouteLoaderData<typeof loader>('root')
  const unread = useUnread(known)
  usePage()
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#10403b" />
        <HeadTags />
        <Links />
      </head>
      <body className="govuk-template__body">
        <a href="#main" className="govuk-skip-link">
          Skip to main content
        </a>
        <Header viewer={known?.viewer ?? null} unread={unread} />
        {known?.demonstration && <DemonstrationBanner />}
        <div className="govuk-width-container">
          <Told sentence={known?.told ?? null} />
          <main className="govuk-main-wrapper tp-main" id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer />
        <Moves />
        <WordsStay />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return (
    <>
      <Outlet />
      <HalfTyped />
      <Leaving />
    </>
  )
}

export function ErrorBoundary() {
  // Another move is another page: what was sent before is not shown on it.
  const { key, pathname } = useLocation()
  return <Failed key={key} path={pathname} />
}

function Failed({ path }: { path: string }) {
  const error = useRouteError()
  const reference = useReference()
  const { written, from } = useGivenBack()
  const answered = isRouteErrorResponse(error)
  const status = answered ? error.status : 500
  return (
    <ErrorPage
      status={status}
      why={answered && typeof error.data === 'string' ? error.data : ''}
      signedIn={Boolean(useRouteLoaderData<typeof loader>('root')?.viewer)}
      closed={isClosed(status, path)}
      reference={answered ? undefined : { id: REFERENCE, text: reference }}
    >
      {written.length > 0 && <GivenBackWords written={written} from={from} signedOut={status === 401} />}
    </ErrorPage>
  )
}
