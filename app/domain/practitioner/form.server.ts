import { z } from 'zod'

const oneLine = (text: string) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)

export const NAME_MAX = 80
/** A person's name: as they write it, in one line. It also stands in mail to others. */
export const nameField = z
  .string({ error: 'Enter your name' })
  .trim()
  .min(2, 'Enter your name')
  .max(NAME_MAX, `Your name must be ${NAME_MAX} characters or fewer`)
  .refine(oneLine, 'Your name must be one line')
  .refine((name) => !/https?:|www\./i.test(name), 'Your name must not hold a web address')

/** An e-mail address. Case is kept; the database compares without it. */
export const emailField = z
  .string({ error: 'Enter an email address' })
  .trim()
  .min(1, 'Enter an email address')
  .max(254, 'That email address is too long')
  .pipe(z.email('Enter an email address in the right form, like name@council.gov.uk'))
