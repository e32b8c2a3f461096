import { z } from 'zod'
import { COLLECTED } from './words.ts'

const upTo = (name: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${name} must be ${max.toLocaleString('en-GB')} characters or fewer`)
    .default('')

export const TITLE_MAX = 200
const title = z
  .string({ error: 'Enter a title' })
  .trim()
  .min(1, 'Enter a title')
  .max(TITLE_MAX, `The title must be ${TITLE_MAX} characters or fewer`)

export const collectionForm = z.object({ title, introduction: upTo('The introduction', 10_000) })
export type CollectionForm = z.output<typeof collectionForm>

/** A collection begun with a thing in it, or with none. */
export const startForm = collectionForm.extend({ why: upTo('The line', 500), onceKey: z.string().max(100).optional() })

export const whyForm = z.object({ why: upTo('The line', 500) })

export const itemForm = whyForm.extend({
  kind: z.enum(COLLECTED, { error: 'Choose what to add' }),
  id: z.string({ error: 'Choose what to add' }).min(1).max(100),
})
export const additionForm = whyForm.extend({
  collection: z.string({ error: 'Choose a collection' }).min(1, 'Choose a collection').max(100),
})

/** Today as people in England write it down: 2026-11-29. */
export const todayInLondon = (now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now)

/** A day that exists, as a browser sends it: 2026-11-29; or nothing. */
const day = (name: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || isDay(text), `${name} must be a day, like 2026-11-29`)
const isDay = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && at.getUTCFullYear() >= 2000
}

export const featureForm = z
  .object({
    line: upTo('The line', 300),
    from: day('The first day'),
    until: day('The last day'),
  })
  .refine(({ until }) => !until || until >= todayInLondon(), {
    path: ['until'],
    message: 'The last day must be today or later',
  })
  .refine(({ from, until }) => !from || !until || until >= from, {
    path: ['until'],
    message: 'The last day must not be before the first',
  })
export type FeatureForm = z.output<typeof featureForm>

export const chapterForm = z.object({ title })
export const chapterPartsForm = chapterForm.extend({
  /** Items of the collection. */
  items: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat().filter((id) => id !== ''))
    .pipe(z.array(z.string().max(100)).max(100)),
})
/** @param first of the first edition nothing came before */
export const editionForm = (first: boolean) =>
  z.object({
    note: upTo('What changed', 500).refine(
      (note) => first || note !== '',
      'Say what changed, for people who have the edition before',
    ),
  })
export const editionWithdrawalForm = z.object({
  reason: upTo('The reason', 1_000).refine((reason) => reason !== '', 'Say why, for the people who linked to it'),
})
