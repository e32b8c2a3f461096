import { data, type HeadersFunction } from '@remix-run/node'
import { TooManyTries } from '#app/auth/rate-limit.server.ts'
import type { From } from '#app/auth/sign-in.server.ts'
import { NotYet } from '#app/domain/practitioner/not-yet.ts'
import type { Args } from './asking.server.ts'
import type { FieldErrors, Typed } from './form.server.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
})

/** "There were too many tries. Try again after 3:45 pm, in 12 minutes." */
export function tooManySentence(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const after = clock.format(new Date(Date.now() + seconds * 1000))
  return `There were too many tries. Try again after ${after}, in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
}

/** From where a request comes, as far as limits and the list of devices care. */
export const fromOf = ({ request, context }: Args): From => ({
  address: context.address,
  userAgent: request.headers.get('User-Agent'),
  cookie: request.headers.get('Cookie'),
})

/** A form that was refused, shown again with what was typed. */
export const formAgain = (errors: FieldErrors, typed: Typed, status = 400) => data({ errors, typed }, { status })

/**
 * Does what may be tried only so often, or by somebody new not so much.
 * @returns what it returned, or the form again: with status 429, Retry-After and the time from which it may be tried; or
 *   with 422 and what somebody new may do
 */
export async function withinLimits<T>(typed: Typed, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotYet) return formAgain({ form: error.message }, typed, 422)
    if (!(error instanceof TooManyTries)) throw error
    const headers = { 'Retry-After': String(error.seconds) }
    const errors: FieldErrors = { form: tooManySentence(error.seconds) }
    return data({ errors, typed }, { status: 429, headers })
  }
}

/** Remix sends an action's own headers with a whole page only when the route says so. */
export const actionHeaders: HeadersFunction = ({ actionHeaders: headers, loaderHeaders }) =>
  new Headers([...loaderHeaders, ...headers])
