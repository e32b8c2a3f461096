import { z } from 'zod'
import { OrganisationKind, PlaceKind } from '#app/generated/prisma/enums.ts'
import { link, nameField, text } from './fields.server.ts'
import { profileFields, togetherFaults } from './profile-form.server.ts'

export const placeForm = z
  .object({
    name: nameField('Enter the name of the place'),
    kind: z.enum(PlaceKind, { error: 'Choose whether it is a pilot or a parallel place' }),
    region: z
      .string()
      .max(100)
      .default('')
      .refine((region) => region !== '', 'Choose a region or nation'),
    ...profileFields,
  })
  .superRefine(togetherFaults)
export type PlaceForm = z.output<typeof placeForm>

export const organisationForm = z.object({
  name: nameField('Enter the name of the organisation'),
  kind: z.enum(OrganisationKind, { error: 'Choose what kind of organisation it is' }),
  summary: text('What it is', 1_000),
  website: link('Its website'),
  /** Slug of a place that it is at once a partner of, or empty. */
  place: z.string().max(100).default(''),
})
export type OrganisationForm = z.output<typeof organisationForm>

export const themeForm = z.object({ name: nameField('Enter the name of the theme') })
export const clientGroupForm = z.object({ name: nameField('Enter the name of the client group') })
