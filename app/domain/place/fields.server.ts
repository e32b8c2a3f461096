import { z } from 'zod'

export const oneLine = (text: string) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
/** `name` as it reads at the start of a sentence: "The summary". */
export const text = (name: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${name} must be ${max.toLocaleString('en-GB')} characters or fewer`)
    .default('')
export const line = (name: string, max: number) => text(name, max).refine(oneLine, `${name} must be one line`)

const isLink = (url: string) => url === '' || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
/** An address on the web, or nothing. Only http and https: nothing else is ever made a link. */
export const link = (name: string) => text(name, 2_000).refine(isLink, `${name} must start with https:// or http://`)

/** Partnerships are named after everyone in them. */
export const NAME_MAX = 120
export const nameField = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(NAME_MAX, `The name must be ${NAME_MAX} characters or fewer`)
    .refine(oneLine, 'The name must be one line')
    // Otherwise it would have no address that says anything.
    .refine((name) => name === '' || /[\p{L}\p{N}]/u.test(name), 'The name must have letters in it')

/** Several slugs: a form sends one of them as a word, more as a list. */
export const slugs = (most: number, sentence: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat().filter((slug) => slug !== ''))
    .pipe(z.array(z.string().max(100)).max(most, sentence))
