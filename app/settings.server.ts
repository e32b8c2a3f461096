import { z } from 'zod'

/** An address with a scheme that may carry a password: never printed. */
const secretUrl = (schemes: string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
      `must be an address like ${example}`,
    )

const onOff = (byDefault: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'must be "on" or "off"' })
    .default(byDefault)
    .transform((word) => word === 'on')

const schema = z
  .object({
    NODE_ENV: z
      .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
      .default('production'),
    HOST: z.string().min(1, 'must name an address to listen on, like 127.0.0.1').default('127.0.0.1'),
    PORT: z.coerce
      .number({ error: 'must be a whole number from 0 to 65535' })
      .int('must be a whole number from 0 to 65535')
      .min(0, 'must be a whole number from 0 to 65535')
      .max(65_535, 'must be a whole number from 0 to 65535')
      .default(3000),
    /** Where people reach the platform. Links in mail are made from this and from nothing else. */
    APP_URL: z
      .string()
      .refine(
        (text) =>
          URL.canParse(text) &&
          /^https?:$/.test(new URL(text).protocol) &&
          new URL(text).origin === text.replace(/\/$/, ''),
        'must be the bare address people use, like https://totalplace.example.org',
      )
      .transform((text) => text.replace(/\/$/, ''))
      .optional(),
    DATA_DIR: z.string().min(1, 'must name a directory').default('./data'),
    DATABASE_URL: secretUrl(['postgresql:', 'postgres:'], 'postgresql://user@host:5432/totalplace').optional(),
    SMTP_URL: secretUrl(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
    MAIL_FROM: z.string().min(3, 'must be an address, like "Total Place <hello@example.org>"').optional(),
    DEMO: onOff('on'),
    /** How many proxies in front of the server may be believed about the visitor's address. */
    TRUST_PROXY: z.coerce
      .number({ error: 'must be a number of proxies, like 1' })
      .int('must be a whole number of proxies')
      .min(0, 'must be 0 or more')
      .max(10, 'must be 10 or fewer')
      .default(0),
    LOG_LEVEL: z
      .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
        error: 'must be one of silent, fatal, error, warn, info, debug, trace',
      })
      .default('info'),
  })
  .superRefine((s, context) => {
    if (s.SMTP_URL && !s.MAIL_FROM)
      context.addIssue({
        code: 'custom',
        path: ['MAIL_FROM'],
        message: 'must be set when SMTP_URL is: mail needs a sender',
      })
    if (s.SMTP_URL && !s.APP_URL)
      context.addIssue({
        code: 'custom',
        path: ['APP_URL'],
        message: 'must be set when SMTP_URL is: links in mail are made from it',
      })
  })

export type Settings = Omit<z.output<typeof schema>, 'APP_URL'> & { APP_URL: string; embedded: boolean }

/** Every fault of the settings at once, one plain line each. Values are never in it: they may be secrets. */
export class SettingsError extends Error {
  constructor(readonly faults: string[]) {
    super(`These settings are not right:\n${faults.map((f) => `  - ${f}`).join('\n')}`)
    this.name = 'SettingsError'
  }
}

/** @throws SettingsError naming every setting that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  // A setting left empty in a file of settings is a setting not given.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (!read.success)
    throw new SettingsError(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  const s = read.data
  return {
    ...s,
    APP_URL: s.APP_URL ?? `http://${s.HOST.includes(':') ? `[${s.HOST}]` : s.HOST}:${s.PORT}`,
    embedded: !s.DATABASE_URL,
  }
}

let read: Settings | undefined
/** The settings of this process, read once. */
export const settings = (): Settings => (read ??= readSettings())
