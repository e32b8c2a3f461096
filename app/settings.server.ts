import { z } from 'zod'

/** An address with a scheme that may carry a password: never printed. */
const secretUrl = (schemes: string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
      `must be an address like ${example}`,
    )

function namesBucket(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { username, password, pathname } = new URL(text)
  return username !== '' && password !== '' && /^\/[a-z0-9][a-z0-9.-]*[a-z0-9]\/?$/.test(pathname)
}

const onOff = (byDefault: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'must be "on" or "off"' })
    .default(byDefault)
    .transform((word) => word === 'on')

const SENDER = /^(?:[^<>@\r\n]*<[^\s<>@,;"]+@[^\s<>@,;"]+>|[^\s<>@,;"]+@[^\s<>@,;"]+)$/

const schema = z.object({
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
  /** Where files are kept, when not on this disk: a bucket, with its keys and region in the address. */
  S3_URL: secretUrl(['https:', 'http:'], 'https://KEY:SECRET@s3.example.org/bucket?region=eu-west-2')
    .refine(namesBucket, 'must name a bucket after the host, and a key and its secret before it')
    .optional(),
  SMTP_URL: secretUrl(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z.string().regex(SENDER, 'must be an address, like "Total Place <hello@example.org>"').optional(),
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

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/
type Given = Record<string, string | undefined>

/** What one setting asks of another, by what was given: also told when something else is wrong as well. */
function missingBeside(given: Given): string[] {
  const faults: string[] = []
  if (given.SMTP_URL && !given.MAIL_FROM) faults.push('MAIL_FROM must be set when SMTP_URL is: mail needs a sender')
  const reason = whyNamed(given)
  if (reason && !given.APP_URL) faults.push(`APP_URL must be set ${reason}`)
  return faults
}

/** Why people's address for the platform cannot be guessed; null when they are on this machine. */
function whyNamed({ SMTP_URL, TRUST_PROXY, HOST }: Given): string | null {
  if (SMTP_URL) return 'when SMTP_URL is: links in mail are made from it'
  if (Number(TRUST_PROXY) > 0)
    return 'when TRUST_PROXY is: people come to the proxy’s address, and what they send from pages of another is refused'
  if (HOST !== undefined && !LOOPBACK.test(HOST))
    return 'when HOST is more than this machine: what people send from pages of another address is refused'
  return null
}

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
  const faults = [
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...missingBeside(given),
  ]
  if (!read.success || faults.length) throw new SettingsError(faults)
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

/** A whole address, made from APP_URL and nothing a request said. */
export const addressOf = (path: string): string => settings().APP_URL + path
