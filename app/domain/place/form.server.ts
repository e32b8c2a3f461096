import { z } from 'zod'
import { OrganisationKind, PlaceKind } from '#app/generated/prisma/enums.ts'

const oneLine = (text: string) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
const text = (name: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${name} must be ${max.toLocaleString('en-GB')} characters or fewer`)
    .default('')
const line = (name: string, max: number) => text(name, max).refine(oneLine, `${name} must be one line`)

/** Partnerships are named after everyone in them. */
export const NAME_MAX = 120
const nameField = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(NAME_MAX, `The name must be ${NAME_MAX} characters or fewer`)
    .refine(oneLine, 'The name must be one line')
    // Otherwise it would have no address that says anything.
    .refine((name) => name === '' || /[\p{L}\p{N}]/u.test(name), 'The name must have letters in it')

/** More than live in the country. */
const MOST_PEOPLE = 100_000_000
/** As people write it: 556000, 556,000 or 556 000. */
const population = z
  .string()
  .trim()
  .max(20, 'Enter the population as a whole number, like 556,000')
  .default('')
  .transform((typed) => typed.replace(/[\s,]/g, ''))
  .refine(
    (digits) => digits === '' || (/^\d{1,9}$/.test(digits) && Number(digits) > 0 && Number(digits) <= MOST_PEOPLE),
    'Enter the population as a whole number, like 556,000',
  )
  .transform((digits) => (digits === '' ? null : Number(digits)))

const isLink = (url: string) => url === '' || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))

export const placeForm = z.object({
  name: nameField('Enter the name of the place'),
  kind: z.enum(PlaceKind, { error: 'Choose whether it is a pilot or a parallel place' }),
  region: z
    .string()
    .max(100)
    .default('')
    .refine((region) => region !== '', 'Choose a region or nation'),
  summary: text('The summary', 2_000),
  population,
  economy: line('The economy', 200),
  geography: line('The geography', 200),
  sourceTitle: line('The name of the source', 300),
  sourceUrl: text('The address of the source', 2_000).refine(
    isLink,
    'The address of the source must start with https:// or http://',
  ),
  /** Slugs. */
  themes: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat().filter((slug) => slug !== ''))
    .pipe(z.array(z.string().max(100)).max(50, 'Choose 50 themes or fewer')),
})
export type PlaceForm = z.output<typeof placeForm>

export const organisationForm = z.object({
  name: nameField('Enter the name of the organisation'),
  kind: z.enum(OrganisationKind, { error: 'Choose what kind of organisation it is' }),
  /** Slug of a place that it is at once a partner of, or empty. */
  place: z.string().max(100).default(''),
})
export type OrganisationForm = z.output<typeof organisationForm>

export const themeForm = z.object({ name: nameField('Enter the name of the theme') })
export const clientGroupForm = z.object({ name: nameField('Enter the name of the client group') })
