import { z } from 'zod'
import { PlaceEconomy, PlaceGeography } from '#app/generated/prisma/enums.ts'
import { line, link, slugs, text } from './fields.server.ts'

/** A number as people write it: 556000, 556,000 or 556 000. Empty is null. */
const wholeNumber = (sentence: string, most: number) =>
  z
    .string()
    .trim()
    .max(20, sentence)
    .default('')
    .transform((typed) => typed.replace(/[\s,]/g, ''))
    .refine(
      (digits) => digits === '' || (/^\d{1,9}$/.test(digits) && Number(digits) > 0 && Number(digits) <= most),
      sentence,
    )
    .transform((digits) => (digits === '' ? null : Number(digits)))

const year = (of: string) => {
  const sentence = `Enter the year of ${of} as four digits, like 2024`
  return z
    .string()
    .trim()
    .default('')
    .refine(
      // The first census; and nobody counts the future.
      (typed) => typed === '' || (/^\d{4}$/.test(typed) && +typed >= 1801 && +typed <= new Date().getFullYear()),
      sentence,
    )
    .transform((typed) => (typed === '' ? null : Number(typed)))
}

/** Degrees with a point, as maps give them. Empty is null. */
const degrees = (name: string, least: number, most: number) => {
  const sentence = `Enter the ${name} as degrees from ${least} to ${most}, like ${name === 'latitude' ? '52.19' : '-2.22'}`
  return z
    .string()
    .trim()
    .max(20, sentence)
    .default('')
    .refine(
      (typed) => typed === '' || (/^-?\d{1,2}(\.\d+)?$/.test(typed) && +typed >= least && +typed <= most),
      sentence,
    )
    .transform((typed) => (typed === '' ? null : Number(typed)))
}

const orNone = <E extends Record<string, string>>(kinds: E, sentence: string) =>
  z.union([z.literal('').transform(() => null), z.enum(kinds, { error: sentence })], { error: sentence }).default(null)

/** More than live in the country, and larger than it. */
const MOST_PEOPLE = 100_000_000
const MOST_KM2 = 250_000

/** What a place says of itself. Every figure has its year and its source, or it is not taken. */
export const profileFields = {
  summary: text('The summary', 2_000),
  population: wholeNumber('Enter the population as a whole number, like 556,000', MOST_PEOPLE),
  populationYear: year('the population'),
  populationSourceTitle: line('The source of the population', 300),
  populationSourceUrl: link('The address of the source of the population'),
  areaKm2: wholeNumber('Enter the area as a whole number of square kilometres, like 1,741', MOST_KM2),
  areaYear: year('the area'),
  areaSourceTitle: line('The source of the area', 300),
  areaSourceUrl: link('The address of the source of the area'),
  economyKind: orNone(PlaceEconomy, 'Choose the kind of economy from the list'),
  economy: line('The economy', 200),
  geographyKind: orNone(PlaceGeography, 'Choose the kind of geography from the list'),
  geography: line('The geography', 200),
  latitude: degrees('latitude', 49, 61.5),
  longitude: degrees('longitude', -9, 2.5),
  positionSource: line('Where the dot stands', 300),
  sourceTitle: line('The name of the source', 300),
  sourceUrl: link('The address of the source'),
  themes: slugs(50, 'Choose 50 themes or fewer'),
}
export type PlaceProfileForm = z.output<z.ZodObject<typeof profileFields>>

/** What the fields say only together. */
export function togetherFaults(form: Partial<PlaceProfileForm>, context: z.RefinementCtx): void {
  const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  for (const [figure, of] of [
    ['population', 'population'],
    ['areaKm2', 'area'],
  ] as const) {
    if (form[figure] === null || form[figure] === undefined) continue
    if (!form[`${of}Year`]) fault(`${of}Year`, `Enter the year the ${of} is of`)
    if (!form[`${of}SourceTitle`]) fault(`${of}SourceTitle`, `Enter the source of the ${of}`)
  }
  const [latitude, longitude] = [form.latitude ?? null, form.longitude ?? null]
  if ((latitude === null) !== (longitude === null))
    fault(latitude === null ? 'latitude' : 'longitude', 'Enter the latitude and the longitude, or neither')
  if (latitude !== null && longitude !== null && !form.positionSource)
    fault('positionSource', 'Say what the dot on the map stands for, and who says so')
}

/** What a place's own moderators may change. */
export const profileForm = z.object(profileFields).superRefine(togetherFaults)
