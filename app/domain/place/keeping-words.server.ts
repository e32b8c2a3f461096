import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { onceMore } from '#app/db/taken.ts'
import { recordActivity } from '#app/domain/activity/activity.server.ts'
import { isNameTaken, markOf, nameLike, pageOfNames, pagesOf, slugFor } from './naming.server.ts'
import { type Keeper, onlyKeepers } from './permissions.ts'
import { type Kept, type Removed, type Use, usesInWords } from './uses.ts'
import { MOST_WORDS } from './vocabulary.server.ts'
import { WORD_LISTS, type WordList } from './word-lists.ts'

type Word = { id: string; slug: string; name: string }
const word = { id: true, slug: true, name: true } as const

/** How the words of one list are kept; both are kept alike. */
type Keeping = {
  kind: 'theme' | 'client_group'
  index: string
  count(tx: Transaction, words: string): Promise<number>
  page(words: string, page: number): Promise<Word[]>
  find(tx: Transaction, slug: string): Promise<Word | null>
  isTaken(tx: Transaction, name: string, but?: string): Promise<boolean>
  create(tx: Transaction, name: string): Promise<Word>
  rename(tx: Transaction, slug: string, data: { name: string; demo?: false }): Promise<Word>
  /** As nobody uses it meanwhile. */
  lock(tx: Transaction, slug: string): Promise<Word[]>
  remove(tx: Transaction, id: string): Promise<Word>
  usesOf(tx: Transaction, id: string): Promise<Use[]>
}

const KEEPING: Record<WordList, Keeping> = {
  themes: {
    kind: 'theme',
    index: 'Theme_slug_key',
    count: (tx, words) => tx.theme.count({ where: nameLike(words) }),
    page: (words, page) => db.theme.findMany({ where: nameLike(words), ...pageOfNames(page), select: word }),
    find: (tx, slug) => tx.theme.findUnique({ where: { slug }, select: word }),
    isTaken: (tx, name, but) => isNameTaken(tx, 'theme', name, but),
    create: async (tx, name) => tx.theme.create({ data: { name, slug: await slugFor(tx.theme, name) }, select: word }),
    rename: (tx, slug, data) => tx.theme.update({ where: { slug }, data, select: word }),
    lock: (tx, slug) => tx.$queryRaw<Word[]>`
      SELECT "id", "slug", "name" FROM "Theme" WHERE "slug" = ${slug} FOR UPDATE`,
    remove: (tx, id) => tx.theme.delete({ where: { id }, select: word }),
    usesOf: usesOfTheme,
  },
  'client-groups': {
    kind: 'client_group',
    index: 'ClientGroup_slug_key',
    count: (tx, words) => tx.clientGroup.count({ where: nameLike(words) }),
    page: (words, page) => db.clientGroup.findMany({ where: nameLike(words), ...pageOfNames(page), select: word }),
    find: (tx, slug) => tx.clientGroup.findUnique({ where: { slug }, select: word }),
    isTaken: (tx, name, but) => isNameTaken(tx, 'clientGroup', name, but),
    create: async (tx, name) =>
      tx.clientGroup.create({ data: { name, slug: await slugFor(tx.clientGroup, name) }, select: word }),
    rename: (tx, slug, data) => tx.clientGroup.update({ where: { slug }, data, select: word }),
    lock: (tx, slug) => tx.$queryRaw<Word[]>`
      SELECT "id", "slug", "name" FROM "ClientGroup" WHERE "slug" = ${slug} FOR UPDATE`,
    remove: (tx, id) => tx.clientGroup.delete({ where: { id }, select: word }),
    usesOf: async (tx, clientGroupId) => [
      [await tx.caseStudyClientGroup.count({ where: { clientGroupId } }), 'case study', 'case studies'],
    ],
  },
}

/** One statement: the page of a theme asks a few others, too. */
async function usesOfTheme(tx: Transaction, id: string): Promise<Use[]> {
  const [row] = await tx.$queryRaw<
    Record<'places' | 'studies' | 'findings' | 'proposals' | 'threads' | 'people', number>[]
  >`
    SELECT (SELECT count(*)::int FROM "PlaceTheme" WHERE "themeId" = ${id}) AS "places",
      (SELECT count(*)::int FROM "CaseStudyTheme" WHERE "themeId" = ${id}) AS "studies",
      (SELECT count(*)::int FROM "FindingTheme" WHERE "themeId" = ${id}) AS "findings",
      (SELECT count(*)::int FROM "ProposalTheme" WHERE "themeId" = ${id}) AS "proposals",
      (SELECT count(*)::int FROM "Thread" WHERE "themeId" = ${id}) AS "threads",
      (SELECT count(*)::int FROM (SELECT "practitionerId" FROM "PractitionerTheme" WHERE "themeId" = ${id}
        UNION SELECT "practitionerId" FROM "Experience" WHERE "themeId" = ${id}) people) AS "people"`
  if (!row) throw new Error('Nothing could be counted')
  return [
    [row.places, 'place', 'places'],
    [row.studies, 'case study', 'case studies'],
    [row.findings, 'finding', 'findings'],
    [row.proposals, 'proposal', 'proposals'],
    [row.threads, 'thread', 'threads'],
    [row.people, 'person', 'people'],
  ]
}

/** Words of a list that have these letters in them, by name, twenty a page. */
export async function findWordsToKeep(keeper: Keeper, list: WordList, words: string, page: number) {
  onlyKeepers(keeper)
  const keeping = KEEPING[list]
  const [total, rows] = await Promise.all([keeping.count(db, words), keeping.page(words, page)])
  return pagesOf(rows, total)
}

export function findWordToKeep(keeper: Keeper, list: WordList, slug: string): Promise<Word | null> {
  onlyKeepers(keeper)
  return KEEPING[list].find(db, slug)
}

const taken = (list: WordList) => ({ name: `There is a ${WORD_LISTS[list].one} of this name already` })

/** Adds a word to a list. */
export function addWord(keeper: Keeper, list: WordList, name: string): Promise<Exclude<Kept, null>> {
  onlyKeepers(keeper)
  const keeping = KEEPING[list]
  const add = async (tx: Transaction): Promise<Exclude<Kept, null>> => {
    if (await keeping.isTaken(tx, name)) return { faults: taken(list) }
    if ((await keeping.count(tx, '')) >= MOST_WORDS)
      return { faults: { name: `There are ${MOST_WORDS} ${WORD_LISTS[list].many} already, as many as a form shows` } }
    const { id, slug } = await keeping.create(tx, name)
    await tell(tx, list, 'added', keeper, id)
    return { slug, name, faults: null }
  }
  return onceMore(() => inTransaction(add), keeping.index)
}

/** Renames a word everywhere it is used; its address stays. What was frozen with the old name keeps it. */
export function renameWord(keeper: Keeper, list: WordList, slug: string, name: string): Promise<Kept> {
  onlyKeepers(keeper)
  return inTransaction(async (tx): Promise<Kept> => {
    const keeping = KEEPING[list]
    if (!(await keeping.find(tx, slug))) return null
    if (await keeping.isTaken(tx, name, slug)) return { faults: taken(list) }
    const { id } = await keeping.rename(tx, slug, { name, ...(await markOf(keeper, tx)) })
    await tell(tx, list, 'renamed', keeper, id)
    return { slug, name, faults: null }
  })
}

/** By what a word is used, in words; nothing when it may be removed. Null: there is none such. */
export async function findUsesOfWord(keeper: Keeper, list: WordList, slug: string): Promise<Removed> {
  onlyKeepers(keeper)
  const found = await KEEPING[list].find(db, slug)
  return found && { name: found.name, usedBy: usesInWords(await KEEPING[list].usesOf(db, found.id)) }
}

/** Removes a word that nothing uses. */
export function removeWord(keeper: Keeper, list: WordList, slug: string): Promise<Removed> {
  onlyKeepers(keeper)
  return inTransaction(async (tx): Promise<Removed> => {
    const keeping = KEEPING[list]
    const [found] = await keeping.lock(tx, slug)
    if (!found) return null
    const usedBy = usesInWords(await keeping.usesOf(tx, found.id))
    if (usedBy) return { name: found.name, usedBy }
    await keeping.remove(tx, found.id)
    await tell(tx, list, 'removed', keeper, found.id)
    return { name: found.name, usedBy: '' }
  })
}

function tell(tx: Transaction, list: WordList, what: 'added' | 'renamed' | 'removed', keeper: Keeper, id: string) {
  const { kind } = KEEPING[list]
  return recordActivity(tx, { verb: `${kind}_${what}`, actorId: keeper.id, subject: { kind, id } })
}
