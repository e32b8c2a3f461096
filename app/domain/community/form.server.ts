import { z } from 'zod'
import { emailField } from '#app/domain/practitioner/form.server.ts'
import { type FaceField, fieldWords, isStandIn, JURISDICTIONS, LAWFUL_BASES, type LawfulBasis } from './statements.ts'

/** May be left empty until it is known; what only stands in for it is not taken. */
const said = (field: FaceField, max: number, lines: 'one line' | 'some lines' = 'one line') => {
  const name = `“${fieldWords[field]}”`
  return z
    .string()
    .trim()
    .max(max, `${name} must be ${max.toLocaleString('en-GB')} characters or fewer`)
    .default('')
    .refine((text) => lines === 'some lines' || !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), `${name} must be one line`)
    .refine(
      (text) => text === '' || !isStandIn(text),
      `${name} looks like something that stands in for it. Leave it empty until you know it: its pages are published then`,
    )
}
const bases = Object.keys(LAWFUL_BASES) as [LawfulBasis, ...LawfulBasis[]]

export const publicFaceForm = z.object({
  organisation: said('organisation', 200),
  email: z.union([z.literal(''), emailField]).default(''),
  address: said('address', 500, 'some lines'),
  phone: said('phone', 60),
  dataProtection: said('dataProtection', 300),
  lawfulBasis: z.union([z.literal(''), z.enum(bases)], { error: 'Choose a lawful basis from the list' }).default(''),
  keptWhere: said('keptWhere', 500, 'some lines'),
  accessibilityChecked: said('accessibilityChecked', 500, 'some lines'),
  accessibilityProblems: said('accessibilityProblems', 2_000, 'some lines'),
  jurisdiction: z
    .union([z.literal(''), z.enum(JURISDICTIONS)], { error: 'Choose whose law applies from the list' })
    .default(''),
})
