import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { databasePool, db, inTransaction } from '#app/db/database.server.ts'
import { toText } from '#app/document/text.ts'
import { readBody } from '#app/document/yjs.ts'
import { withDatabase } from '#tests/support/database.ts'
import {
  aCaseStudyWith,
  aProposalWith,
  storedBytes,
  storedDoc,
  storedRows,
  writeParagraph,
} from '#tests/support/manuscripts.ts'
import { aPractitioner } from '#tests/support/world.ts'
import { findManuscriptRight } from './access.server.ts'
import { foldManuscript } from './folding.server.ts'
import { loadManuscript } from './loading.server.ts'
import { type Append, appendUpdates } from './log.server.ts'
import { deriveSoon, getReading } from './reading.server.ts'
import { seedManuscript } from './seeding.server.ts'
import { freezeVersion } from './versions.server.ts'
import { getManuscriptMarkdown, rewriteManuscript } from './writing.server.ts'

withDatabase()

const textOf = async (manuscriptId: string) => toText(readBody(await storedDoc(manuscriptId)))

async function anAppend(manuscriptId: string, person: { id: string }, words = 'More words.'): Promise<Append> {
  const doc = await storedDoc(manuscriptId)
  const data = writeParagraph(doc, words)
  return { manuscriptId, epoch: 1, practitionerId: person.id, data, clientIds: [doc.clientID] }
}

describe('who may', () => {
  const caseStates = ['draft', 'published', 'withdrawn'] as const
  const proposalStates = ['draft', 'consultation', 'submitted', 'answered', 'under_way', 'closed'] as const
  const expected = {
    draft: ['write', null, null, null],
    published: ['write', null, null, null],
    withdrawn: ['read', null, null, null],
  }
  const expectedProposal = {
    draft: ['write', null, null, null],
    consultation: ['write', 'comment', 'comment', null],
    submitted: ['comment', 'comment', 'comment', 'read'],
    answered: ['comment', 'comment', 'comment', 'read'],
    under_way: ['comment', 'comment', 'comment', 'read'],
    closed: ['comment', 'comment', 'comment', 'read'],
  }
  async function people() {
    const author = await aPractitioner()
    return { author, all: [author, await aPractitioner(), await aPractitioner({ role: 'moderator' }), null] }
  }
  async function inSql(person: { id: string } | null, manuscriptId: string) {
    const { rows } = await databasePool().query('SELECT may_write($1, $2) AS may', [person?.id ?? null, manuscriptId])
    return rows[0].may
  }

  test.each(caseStates)('read, comment and write the text of a case study that is %s', async (state) => {
    const { author, all } = await people()
    const { manuscriptId } = await aCaseStudyWith([author], state)
    for (const [index, person] of all.entries()) {
      const right = await findManuscriptRight(person, manuscriptId)
      expect([index, right]).toEqual([index, expected[state][index]])
      expect(await inSql(person, manuscriptId)).toBe(right === 'write')
    }
  })

  test.each(proposalStates)('read, comment and write the text of a proposal that is in %s', async (state) => {
    const { author, all } = await people()
    const { manuscriptId } = await aProposalWith([author], { state })
    for (const [index, person] of all.entries()) {
      const right = await findManuscriptRight(person, manuscriptId)
      expect([index, right]).toEqual([index, expectedProposal[state][index]])
      expect(await inSql(person, manuscriptId)).toBe(right === 'write')
    }
  })

  test('an invitation to a proposal is not yet its text', async () => {
    const [author, invited] = [await aPractitioner(), await aPractitioner()]
    const { id, manuscriptId } = await aProposalWith([author])
    await db.proposalMember.create({ data: { proposalId: id, practitionerId: invited.id, state: 'invited' } })
    expect(await findManuscriptRight(invited, manuscriptId)).toBeNull()
    expect(await appendUpdates([await anAppend(manuscriptId, invited)])).toEqual([{ ok: false, why: 'forbidden' }])
  })
})

describe('the log', () => {
  test('takes what an author writes, and says after which row', async () => {
    const author = await aPractitioner()
    const { manuscriptId } = await aProposalWith([author])
    const first = await anAppend(manuscriptId, author, 'One.')
    const [one] = await appendUpdates([first])
    const [two, three] = await appendUpdates([
      await anAppend(manuscriptId, author, 'Two.'),
      await anAppend(manuscriptId, author, 'Three.'),
    ])
    expect(one).toMatchObject({ ok: true })
    expect(two).toMatchObject({ ok: true, before: one?.ok && one.seq })
    expect(three).toMatchObject({ ok: true, before: two?.ok && two.seq })
    expect((await textOf(manuscriptId)).split('\n\n').sort()).toEqual(['First words.', 'One.', 'Three.', 'Two.'])
  })

  test('takes nothing from somebody removed, suspended or never invited, and the rest of the batch all the same', async () => {
    const [author, stranger, suspended] = [
      await aPractitioner(),
      await aPractitioner(),
      await aPractitioner({ suspendedAt: new Date() }),
    ]
    const { manuscriptId } = await aProposalWith([author, suspended])
    const answers = await appendUpdates([
      await anAppend(manuscriptId, stranger),
      await anAppend(manuscriptId, suspended),
      await anAppend(manuscriptId, author, 'Mine.'),
      { ...(await anAppend(manuscriptId, author)), epoch: 2 },
      { ...(await anAppend(manuscriptId, author)), manuscriptId: 'nowhere' },
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.why))).toEqual([
      'forbidden',
      'forbidden',
      'ok',
      'epoch',
      'not_found',
    ])
    expect(await textOf(manuscriptId)).toBe('First words.\n\nMine.')
  })

  test('keeps a Yjs client id for whoever used it first, for good', async () => {
    const [author, other] = [await aPractitioner(), await aPractitioner()]
    const { manuscriptId } = await aProposalWith([author, other])
    const mine = await anAppend(manuscriptId, author)
    const stolen = { ...mine, practitionerId: other.id }
    // Both at once: the first in the batch has it.
    const [first, second] = await appendUpdates([mine, stolen])
    expect([first?.ok, second]).toEqual([true, { ok: false, why: 'client' }])
    expect(await appendUpdates([stolen])).toEqual([{ ok: false, why: 'client' }])
    expect(await appendUpdates([mine])).toMatchObject([{ ok: true }])
    expect(await db.manuscriptClient.findMany({ where: { manuscriptId } })).toMatchObject([
      { practitionerId: author.id },
    ])
  })

  test('folds into one state that says the same, twice too, and goes on from there', async () => {
    const author = await aPractitioner()
    const { manuscriptId } = await aProposalWith([author])
    for (const words of ['One.', 'Two.', 'Three.']) await appendUpdates([await anAppend(manuscriptId, author, words)])
    const [before, seq] = [await storedBytes(manuscriptId), (await loadManuscript(manuscriptId))?.seq]
    await Promise.all([foldManuscript(manuscriptId), foldManuscript(manuscriptId)])
    expect(await storedBytes(manuscriptId)).toBe(before)
    expect(await storedRows(manuscriptId)).toBe(0)
    expect((await loadManuscript(manuscriptId))?.seq).toBe(seq)
    const [next] = await appendUpdates([await anAppend(manuscriptId, author, 'Four.')])
    expect(next).toMatchObject({ ok: true, before: seq })
    await foldManuscript(manuscriptId)
    expect(await textOf(manuscriptId)).toContain('Four.')
  })

  test('a fold cut off at any statement leaves every word', async () => {
    const author = await aPractitioner()
    const { manuscriptId } = await aProposalWith([author])
    for (const words of ['One.', 'Two.']) await appendUpdates([await anAppend(manuscriptId, author, words)])
    const before = await storedBytes(manuscriptId)
    for (const table of ['ManuscriptCheckpoint', 'ManuscriptUpdate']) {
      await databasePool().query(`
        CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cut off'; END $$;
        CREATE TRIGGER cut AFTER INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION cut()`)
      await expect(foldManuscript(manuscriptId)).rejects.toThrow('cut off')
      await databasePool().query(`DROP FUNCTION cut() CASCADE`)
      expect(await storedBytes(manuscriptId)).toBe(before)
    }
  })

  test('a log that cannot be read is an error, never an empty document', async () => {
    const { manuscriptId } = await aProposalWith([])
    await db.manuscriptUpdate.create({ data: { manuscriptId, data: Buffer.from([1, 2, 3]) } })
    await expect(loadManuscript(manuscriptId)).rejects.toThrow()
    await expect(getReading(manuscriptId)).rejects.toThrow()
  })
})

describe('seeding', () => {
  test('gives each author a Yjs client id of their own, and the text is ready to be read', async () => {
    const [a, b] = [await aPractitioner(), await aPractitioner()]
    const manuscriptId = await inTransaction((tx) =>
      seedManuscript(tx, [
        { markdown: '## Ours', practitionerId: a.id },
        { markdown: 'Of the other.', practitionerId: b.id },
        { markdown: 'Mine again.', practitionerId: a.id },
      ]),
    )
    const clients = await db.manuscriptClient.findMany({ where: { manuscriptId } })
    expect(new Set(clients.map((one) => one.practitionerId))).toEqual(new Set([a.id, b.id]))
    expect(new Set(clients.map((one) => one.clientId)).size).toBe(2)
    expect(await storedRows(manuscriptId)).toBe(3)
    const row = await db.manuscriptReading.findUniqueOrThrow({ where: { manuscriptId } })
    expect(row).toMatchObject({ text: 'Ours\n\nOf the other.\n\nMine again.', words: 6 })
    expect(await getReading(manuscriptId)).toMatchObject({ seq: row.seq, html: row.html })
  })

  test('an empty manuscript has a paragraph to write in', async () => {
    const manuscriptId = await inTransaction((tx) => seedManuscript(tx, []))
    expect(readBody(await storedDoc(manuscriptId)).blocks).toEqual([{ kind: 'paragraph', children: [] }])
  })
})

describe('reading', () => {
  test('is derived again when something was written, and only then', async () => {
    const author = await aPractitioner()
    const { manuscriptId } = await aProposalWith([author])
    const first = await getReading(manuscriptId)
    await appendUpdates([await anAppend(manuscriptId, author, '<script>alert(1)</script>')])
    const [second, same] = await Promise.all([getReading(manuscriptId), getReading(manuscriptId)])
    expect(second.seq).toBeGreaterThan(first.seq)
    expect(second.html).toBe(
      '<p class="govuk-body">First words.</p><p class="govuk-body">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    )
    expect(same).toEqual(second)
    expect((await db.manuscriptReading.findUniqueOrThrow({ where: { manuscriptId } })).seq).toBe(second.seq)
  })
})

test('a reading is never older than what was stored before it was asked for', async () => {
  const author = await aPractitioner()
  const { manuscriptId } = await aProposalWith([author])
  // So that in some of the rounds it is stored just when an earlier reading has been loaded and is not yet kept.
  for (let turns = 0; turns < 60; turns++) {
    await appendUpdates([await anAppend(manuscriptId, author, `Before ${turns}.`)])
    const meanwhile = await anAppend(manuscriptId, author, `Meanwhile ${turns}.`)
    const early = getReading(manuscriptId)
    for (let n = 0; n < turns; n++) await new Promise(setImmediate)
    await appendUpdates([meanwhile])
    expect((await getReading(manuscriptId)).text).toContain(`Meanwhile ${turns}.`)
    expect((await early).text).toContain(`Before ${turns}.`)
  }
})

describe('writing with a form', () => {
  const parts = [{ markdown: '## Plan\n\nOne **bold** word.\n\nTwo.\n\n- a\n- b', practitionerId: null }]

  test('changes what was changed and keeps every other block the very same', async () => {
    const author = await aPractitioner()
    const { manuscriptId } = await aProposalWith([author], { parts })
    const { markdown, seq } = await getManuscriptMarkdown(manuscriptId)
    // Somebody is writing offline in the same paragraph meanwhile.
    const offline = await storedDoc(manuscriptId)
    const before = Y.encodeStateVector(offline)
    const words = (offline.get('root-v2', Y.XmlElement) as Y.XmlElement).get(2) as Y.XmlElement
    ;(words.get(0) as Y.XmlText).insert(0, 'Offline: ')
    const changed = markdown.replace('Two.', 'Two or *three*.').replace('- b', '- b\n- c')
    expect(await rewriteManuscript(author, manuscriptId, changed, seq)).toMatchObject({ ok: true })
    expect((await getManuscriptMarkdown(manuscriptId)).markdown).toBe(changed)
    const late = { data: Y.encodeStateAsUpdate(offline, before), clientIds: [offline.clientID] }
    await appendUpdates([{ manuscriptId, epoch: 1, practitionerId: author.id, ...late }])
    expect((await getManuscriptMarkdown(manuscriptId)).markdown).toContain('Offline: Two or *three*.')
  })

  test('is refused when somebody wrote since, changes nothing then, and nothing when nothing changed', async () => {
    const author = await aPractitioner()
    const { manuscriptId } = await aProposalWith([author], { parts })
    const { markdown, seq } = await getManuscriptMarkdown(manuscriptId)
    expect(await rewriteManuscript(author, manuscriptId, markdown, seq)).toEqual({ ok: true, seq })
    await appendUpdates([await anAppend(manuscriptId, author)])
    const before = await storedBytes(manuscriptId)
    expect(await rewriteManuscript(author, manuscriptId, 'Mine.', seq)).toEqual({ ok: false, why: 'conflict' })
    expect(await storedBytes(manuscriptId)).toBe(before)
  })

  test('is refused to readers', async () => {
    const { manuscriptId } = await aProposalWith([], { parts, state: 'consultation' })
    const { seq } = await getManuscriptMarkdown(manuscriptId)
    const reader = await aPractitioner()
    expect(await rewriteManuscript(reader, manuscriptId, 'Mine.', seq)).toEqual({ ok: false, why: 'forbidden' })
  })

  test('reaches any text from any text', async () => {
    const author = await aPractitioner()
    const lines = ['## A', '### B', 'one', '**two** three', '> four', '- five', '- six\n- seven', '---', '`eight`']
    let seed = 7
    const random = (n: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return seed % n
    }
    const { manuscriptId } = await aProposalWith([author], { parts: [] })
    for (let round = 0; round < 15; round++) {
      const picked = Array.from({ length: random(8) + 1 }, () => lines[random(lines.length)])
      const wanted = picked
        .filter((line, i) => !(line?.startsWith('- ') && picked[i - 1]?.startsWith('- ')))
        .join('\n\n')
      const { seq } = await getManuscriptMarkdown(manuscriptId)
      expect(await rewriteManuscript(author, manuscriptId, wanted, seq)).toMatchObject({ ok: true })
      expect((await getManuscriptMarkdown(manuscriptId)).markdown).toBe(wanted)
    }
  })
})

test('versions are numbered, and what they hold does not move', async () => {
  const author = await aPractitioner()
  const { manuscriptId } = await aProposalWith([author])
  const first = await inTransaction((tx) => freezeVersion(tx, manuscriptId, author, 'For consultation'))
  await appendUpdates([await anAppend(manuscriptId, author, 'Later.')])
  const second = await inTransaction((tx) => freezeVersion(tx, manuscriptId, null))
  expect([first.number, second.number]).toEqual([1, 2])
  expect(toText(first.body)).toBe('First words.')
  expect(toText(second.body)).toBe('First words.\n\nLater.')
  expect(second.seq).toBeGreaterThan(first.seq)
})

test('what was written is made ready for search by itself, one text after the other', async () => {
  const author = await aPractitioner()
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    const { manuscriptId } = await aProposalWith([author])
    const doc = await storedDoc(manuscriptId)
    doc.clientID = 100 + n
    const data = writeParagraph(doc, 'Found later.')
    await appendUpdates([{ manuscriptId, epoch: 1, practitionerId: author.id, data, clientIds: [doc.clientID] }])
    deriveSoon(manuscriptId)
    ids.push(manuscriptId)
  }
  const ready = () =>
    db.manuscriptReading.count({ where: { manuscriptId: { in: ids }, text: { contains: 'Found later.' } } })
  await expect.poll(ready, { timeout: 10_000 }).toBe(3)
})
