import { PASSWORD_MAX, PASSWORD_MIN } from './password.server.ts'

/** Words of our field and of the platform: what somebody attacking this community would try first. */
const FIELD = [
  'totalplace',
  'wholeplace',
  'betterforless',
  'communityofpractice',
  'casestudy',
  'casestudies',
  'finding',
  'findings',
  'proposal',
  'proposals',
  'practitioner',
  'moderator',
  'responder',
  'administrator',
  'council',
  'localgovernment',
  'localauthority',
  'publicservice',
  'publicservices',
  'publicsector',
  'government',
  'parliament',
  'police',
  'hospital',
]

let common: Promise<Set<string>> | undefined
/** The 49,000 most used passwords, in memory once somebody chooses one (about 5 MB). */
async function commonPasswords(): Promise<Set<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'] as string[])
}

/** Only the letters: "Total-Place 2025!" is the word "totalplace" all the same. */
const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '')

/**
 * What is wrong with a new password, as one sentence; null when nothing is. Length and guessability only: no rule
 * about kinds of characters (NIST SP 800-63B, ASVS 5.0 6.2).
 * @param about name, e-mail address and the like of the person: their own words are no password
 */
export async function passwordFault(password: string, about: string[]): Promise<string | null> {
  if (!password) return 'Enter a password'
  if ([...password].length < PASSWORD_MIN) return `Your password must have at least ${PASSWORD_MIN} characters`
  if (password.length > PASSWORD_MAX) return `Your password must have ${PASSWORD_MAX} characters or fewer`
  common ??= commonPasswords()
  const known = await common
  if (known.has(password.toLowerCase()) || new Set(password).size < 3)
    return 'That password is one of the first that people try. Choose another, for example three words that only you would put together'
  const letters = lettersOf(password)
  const own = about.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).map(lettersOf)
  if ([...FIELD, ...own].some((word) => word.length > 3 && word === letters))
    return 'That password is made of a word others would guess from this site or from your name. Choose another, for example three words that only you would put together'
  return null
}
