import { z } from 'zod'
import { isSecret } from '#app/ui/words.ts'
import { holdPosted } from './posted.server.ts'

/** name of the field → one sentence about what is wrong with it */
export type FieldErrors = Record<string, string>
/** What was typed, to be shown again. A field given several times is a list. Passwords are left out. */
export type Typed = Record<string, string | string[]>
export type Parsed<T> = { values: T; errors: null; typed: Typed } | { values: null; errors: FieldErrors; typed: Typed }

/** How much a form may hold, and what is said of more. */
type Most = { bytes: number; why: string }
const TEXT: Most = {
  bytes: 2_000_000,
  why: 'That is more than 2 MB of text. Go back in your browser, where what you typed still stands, and send it in parts.',
}

/**
 * What a form sent, for the few that are a button with a word in it.
 * @param most for a form with a file in it
 * @throws 413 when it is larger than that, or than 2 MB; 400 when it is no form
 */
export function readForm(request: Request, most: Most = TEXT): Promise<FormData> {
  const known = read.get(request)
  if (known) return known
  const form = readBody(request, most)
  read.set(request, form)
  return form
}
/** Read once: whoever asks who is asking reads it first, so that the words in it can be given back. */
const read = new WeakMap<Request, Promise<FormData>>()

async function readBody(request: Request, most: Most): Promise<FormData> {
  const sent = new Response(await bytesOf(request, most), {
    headers: { 'Content-Type': request.headers.get('Content-Type') ?? '' },
  })
  try {
    const form = storable(await sent.formData())
    holdPosted(form)
    return form
  } catch {
    throw new Response('What was sent is not a form.', { status: 400, statusText: 'Bad request' })
  }
}

/** Counted as they come: what is sent in chunks says no length, and would fill the memory. */
async function bytesOf(request: Request, { bytes, why }: Most): Promise<Uint8Array<ArrayBuffer>> {
  const tooMuch = () => new Response(why, { status: 413 })
  if (Number(request.headers.get('Content-Length') ?? 0) > bytes) throw tooMuch()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length
    // Not cancelled: that would end the connection before it is told why. The gate hangs up on who goes on sending.
    if (size > bytes) throw tooMuch()
    chunks.push(next.value)
  }
  return Buffer.concat(chunks)
}

/** A NUL is no text for PostgreSQL. Nobody types one. */
function storable(form: FormData): FormData {
  const stored = new FormData()
  for (const [name, value] of form)
    stored.append(name.replaceAll('\0', ''), typeof value === 'string' ? value.replaceAll('\0', '') : value)
  return stored
}

/** What a form sent, by name of the field. @throws 413 when it is larger than 2 MB, 400 when it is no form */
export const readTyped = async (request: Request): Promise<Typed> => asTyped(await readForm(request))

/**
 * Reads a posted form by a zod schema. Every fault is one sentence beside its field; what was typed is kept.
 * @throws 413 when the form is larger than 2 MB
 */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S): Promise<Parsed<z.output<S>>> {
  const typed = await readTyped(request)
  const parsed = schema.safeParse({ ...typed })
  const shown = Object.fromEntries(Object.entries(typed).filter(([name]) => !isSecret(name)))
  if (parsed.success) return { values: parsed.data, errors: null, typed: shown }
  return { values: null, errors: asErrors(parsed.error), typed: shown }
}

/** One sentence a field, the first fault of each. A field of a row is named by its row: "evidence-1-sourceUrl". */
export function asErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const { path, message } of error.issues) {
    const name = path.length > 2 ? path.join('-') : String(path[0] ?? 'form')
    errors[name] ??= message
  }
  return errors
}

function asTyped(form: FormData): Typed {
  const typed: Typed = Object.create(null)
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string')
    // A browser sends line ends as CRLF; the database holds LF.
    const texts = all.map((value) => value.replaceAll('\r\n', '\n'))
    typed[name] = texts.length > 1 ? texts : (texts[0] ?? '')
  }
  return typed
}

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** One line, or one text, that must be given. `name` as it reads at the start of a sentence: "The title". */
export const required = (name: string, max: number) =>
  z
    .string({ error: `Enter ${inSentence(name)}` })
    .trim()
    .min(1, `Enter ${inSentence(name)}`)
    .max(max, `${name} must be ${max.toLocaleString('en-GB')} characters or fewer`)
export const optional = (name: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${name} must be ${max.toLocaleString('en-GB')} characters or fewer`)
    .default('')
/** An address on the web, or nothing. Only http and https: nothing else is ever made a link. */
export const optionalLink = (name: string) =>
  optional(name, 2_000).refine(
    (text) => text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
    `${name} must start with https:// or http://`,
  )
/** Several choices: a form sends one of them as a word, more as a list, none not at all. */
export const choices = (max = 50) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => (Array.isArray(given) ? given : given === '' ? [] : [given]))
    .pipe(z.array(z.string().max(100)).max(max, `Choose ${max} or fewer`))
