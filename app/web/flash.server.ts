import { createCookie, redirect } from '@remix-run/node'
import { settings } from '#app/settings.server.ts'

const cookie = () =>
  createCookie('told', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 30,
    secure: settings().APP_URL.startsWith('https:'),
  })

/** Characters: a title of two hundred, and what is said of it. A browser keeps a cookie of four kilobytes. */
const LONGEST = 900

/** Sends the person on, and tells them there in one sentence what was done. */
export async function redirectTelling(to: string, sentence: string, headers = new Headers()): Promise<Response> {
  headers.append('Set-Cookie', await cookie().serialize(sentence))
  return redirect(to, { headers })
}

/** The sentence to show on this page, and the header that forgets it. */
export async function readTold(request: Request): Promise<{ told: string | null; forget: string | null }> {
  const told: unknown = await cookie().parse(request.headers.get('Cookie'))
  if (typeof told !== 'string' || told.length > LONGEST) return { told: null, forget: null }
  return { told, forget: await cookie().serialize('', { maxAge: 0 }) }
}
