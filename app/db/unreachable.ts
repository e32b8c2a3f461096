/** The database that DATABASE_URL names cannot be used. Never holds the password. */
export class DatabaseUnreachableError extends Error {
  constructor(url: string, cause: unknown) {
    super(`The database ${nameOf(url)} cannot be used: ${reason(cause)}`, { cause: codeOf(cause) })
    this.name = 'DatabaseUnreachableError'
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there. Is PostgreSQL running, and are host and port of DATABASE_URL right?',
  ENOTFOUND: 'its host is not known. Is the host of DATABASE_URL right?',
  EAI_AGAIN: 'its host is not known at the moment. Is the host of DATABASE_URL right?',
  ETIMEDOUT: 'it does not answer. Is there a firewall in between?',
  ECONNRESET: 'it hung up.',
  '28P01': 'it refuses the user name or the password of DATABASE_URL.',
  '28000': 'it refuses this user, or wants a connection with TLS (add ?sslmode=require to DATABASE_URL).',
  '3D000': 'the server has no database of that name. Create it first: createdb NAME.',
  '53300': 'the server has no connection left.',
  '57P03': 'it is still starting.',
}

/** Worth another try in a moment: the database may be starting too. */
export const mayComeUp = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', '57P03', '53300'].includes(codeOf(error) ?? '')

export const isConnectionFault = (error: unknown): boolean => {
  const code = codeOf(error)
  return (code !== undefined && code in REASONS) || /timeout|terminated/i.test(String((error as Error)?.message))
}

function codeOf(error: unknown): string | undefined {
  const { code, errors } = error as { code?: string; errors?: { code?: string }[] }
  return code ?? errors?.find((one) => one.code)?.code
}

function reason(error: unknown): string {
  const code = codeOf(error)
  return (code && REASONS[code]) || `it does not answer${code ? ` (${code})` : ''}.`
}

function nameOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${pathname.slice(1) || 'postgres'} at ${hostname || 'localhost'}:${port || 5432}`
}
