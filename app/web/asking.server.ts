import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findSignedIn, type SignedIn } from '#app/auth/session.server.ts'
import type { Asker, Viewer } from '#app/domain/practitioner/viewer.ts'
import type { Role } from '#app/generated/prisma/enums.ts'
import { writtenIn } from '#app/ui/words.ts'
import { readForm } from './form.server.ts'
import { sentFrom } from './posted.server.ts'
import { safePath } from './redirect.ts'

export type Args = LoaderFunctionArgs | ActionFunctionArgs

/** What server.ts knows of a request; made once for it and handed to every loader and action. */
export type AppContext = {
  nonce: string
  requestId: string
  /** The network address asked from. */
  address: string
  /** ms on the process's own clock */
  askedAt: number
}
declare module '@remix-run/node' {
  interface AppLoadContext extends AppContext {}
}

// All loaders of one page share one look-up.
const asked = new WeakMap<object, Promise<SignedIn | null>>()

export function signedInOf({ request, context }: Args): Promise<SignedIn | null> {
  const known = asked.get(context)
  if (known) return known
  const answer = findSignedIn(request.headers.get('Cookie'))
  asked.set(context, answer)
  return answer
}

/** Who asks: null is a visitor. */
export async function viewerOf(args: Args): Promise<Asker> {
  return (await signedInOf(args))?.viewer ?? null
}

/** Visitors are sent to sign in and come back to where they were. */
export async function requirePractitioner(args: Args): Promise<Viewer> {
  return (await requireSignedIn(args)).viewer
}

/**
 * The same, with the session that asks. What a form holds is read first: whatever becomes of it, its words can be given
 * back.
 * @throws 401 for somebody signed out meanwhile who sent words
 */
export async function requireSignedIn(args: Args): Promise<SignedIn> {
  const { request } = args
  const form = holdsForm(request) ? await readForm(request) : null
  const signedIn = await signedInOf(args)
  if (signedIn) return signedIn
  if (form && writtenIn(form).length) throw new Response(SIGNED_OUT, { status: 401 })
  // Not to what they sent something to, which may be no page: to the page they were on.
  throw signInFirst(isSafe(request) ? addressOf(request) : (sentFrom(request) ?? '/'))
}
const SIGNED_OUT = 'You were signed out before this arrived, so it could not be taken in.'

const isSafe = ({ method }: Request) => method === 'GET' || method === 'HEAD'
/** Not one with a file in it: only whoever is signed in may send so much. */
const holdsForm = (request: Request) => !isSafe(request) && /urlencoded/.test(request.headers.get('Content-Type') ?? '')
const signInFirst = (to: string) => redirect(`/sign-in?${new URLSearchParams({ to: safePath(to) })}`)
function addressOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname.replace(/\.data$/, '') + search
}

/** @throws 403 in plain words for somebody signed in without one of the roles */
export async function requireRole(args: Args, ...roles: Role[]): Promise<Viewer> {
  const viewer = await requirePractitioner(args)
  if (!roles.includes(viewer.role)) throw refused('This page is for another role than yours.')
  return viewer
}

/** What may not be seen does not exist: the same answer for both. */
export const notFound = (): Response => new Response('Not found', { status: 404, statusText: 'Not found' })
/** What may be seen but not done. `why` is shown. */
export const refused = (why: string): Response => new Response(why, { status: 403, statusText: 'Forbidden' })
export function getOr404<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw notFound()
  return found
}
