/** What somebody wrote into one field of a form. */
export type Written = { label: string; text: string }

/** Fields that hold what people write, and how their words are called when they are given back. */
const LABELS: Record<string, string> = {
  about: 'About you',
  body: 'Your comment',
  claim: 'The claim',
  costPounds: 'The amount in pounds',
  description: 'What it shows',
  detail: 'More about it',
  differently: 'What we would do differently',
  evidence: 'Evidence',
  evidenceSource: 'Name of the source',
  evidenceText: 'Evidence: what it shows',
  evidenceUrl: 'The source’s address on the web',
  firstWords: 'The first words',
  headline: 'Headline',
  introduction: 'The introduction',
  location: 'Where it was',
  note: 'Your note',
  options: 'The options',
  problem: 'The problem',
  question: 'The question',
  reason: 'The reason',
  sourceTitle: 'Where it comes from',
  sourceUrl: 'Its address on the web',
  summary: 'Summary',
  terms: 'Words that mean the same',
  watched: 'Watched words',
  what: 'What you did',
  why: 'Why',
  text: 'The text',
  title: 'Title',
  whatCameOfIt: 'What came of it',
  whatItCost: 'What it cost',
  whatWasDone: 'What was done',
  whoFor: 'Who it was for',
}
/** Never shown again, whatever is in it; "present" is where one's present password is asked for. */
const SECRET = /passw|^present$|code|token|secret/i
export const isSecret = (name: string): boolean => SECRET.test(name)

/** What was written among the fields of a form: not its secrets, nor what a form says to itself (keys, choices, versions). */
export function writtenIn(fields: Iterable<[string, unknown]>): Written[] {
  const written: Written[] = []
  for (const [name, value] of fields) {
    if (typeof value !== 'string' || !value.trim() || isSecret(name)) continue
    // A field that has no name here is words when somebody put a space into it: no key, no choice and no number has one.
    if (LABELS[name] || /\s/.test(value.trim()))
      written.push({ label: LABELS[name] ?? spelled(name), text: value.replaceAll('\r\n', '\n') })
  }
  return written
}

/** "whatItCost" → "What it cost" */
const spelled = (name: string): string => {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
