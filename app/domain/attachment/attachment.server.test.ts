import fs from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { publishCaseStudy, withdrawCaseStudy } from '#app/domain/case-study/publishing.server.ts'
import { postComment, removeComment } from '#app/domain/discussion/commenting.server.ts'
import { listComments } from '#app/domain/discussion/discussion.server.ts'
import type { Asker, Viewer } from '#app/domain/practitioner/viewer.ts'
import { store } from '#app/files/store.server.ts'
import { settings } from '#app/settings.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aDocx, aPdf, aPng } from '#tests/support/files.ts'
import { aDraft, aFinding, aPlace, aPractitioner, aProposal } from '#tests/support/world.ts'
import { addFile } from './adding.server.ts'
import { findFile, keyOf, listFiles } from './attachment.server.ts'
import { describeFile, forgetWaitingFiles, removeFile } from './changing.server.ts'
import type { HolderName } from './holder.ts'
import { emptyWaste, keepBytes } from './storing.server.ts'

withDatabase()
afterAll(() => fs.rmSync(`${settings().DATA_DIR}/files`, { recursive: true, force: true }))

const add = (who: Viewer, holder: HolderName | null, description = 'A plan') =>
  addFile(who, { holder, name: 'Plan.pdf', description }, aPdf())
async function added(who: Viewer, holder: HolderName | null): Promise<string> {
  const answer = await add(who, holder)
  if (answer?.outcome !== 'added') throw new Error(JSON.stringify(answer))
  return answer.id
}
const sees = async (who: Asker, id: string) => (await findFile(who, id)) !== null
const aMember = async () => aPractitioner({ places: [await aPlace()] })

describe('who sees a file', () => {
  it('of a finding: everyone, until it is withdrawn', async () => {
    const author = await aMember()
    const [moderator, stranger] = [await aPractitioner({ role: 'moderator' }), await aPractitioner()]
    const finding = await aFinding(author)
    const id = await added(author, { kind: 'finding', id: finding.id })
    expect([await sees(null, id), await sees(stranger, id)]).toEqual([true, true])
    await db.finding.update({ where: { id: finding.id }, data: { withdrawnAt: new Date() } })
    expect([await sees(null, id), await sees(stranger, id)]).toEqual([false, false])
    expect([await sees(author, id), await sees(moderator, id)]).toEqual([true, true])
  })

  it('of a case study: its authors, and others from the next publication on', async () => {
    const author = await aMember()
    const stranger = await aPractitioner()
    const { id: caseStudyId, slug } = await aDraft(author)
    const holder = { kind: 'case_study', id: caseStudyId } as const
    const first = await added(author, holder)
    expect([await sees(null, first), await sees(stranger, first), await sees(author, first)]).toEqual([
      false,
      false,
      true,
    ])
    await publishCaseStudy(author, { slug })
    const second = await added(author, holder)
    expect([await sees(null, first), await sees(null, second), await sees(author, second)]).toEqual([true, false, true])
    expect((await listFiles(null, holder)).map(({ id }) => id)).toEqual([first])
    await publishCaseStudy(author, { slug })
    expect(await sees(null, second)).toBe(true)
    await withdrawCaseStudy(author, { slug, reason: 'It was wrong' })
    expect([await sees(null, first), await sees(stranger, first)]).toEqual([false, false])
  })

  it('of a proposal: its team, and everyone once it is submitted', async () => {
    const lead = await aMember()
    const stranger = await aPractitioner()
    const proposal = await aProposal(lead)
    const id = await added(lead, { kind: 'proposal', id: proposal.id })
    expect([await sees(null, id), await sees(stranger, id), await sees(lead, id)]).toEqual([false, false, true])
    await db.proposal.update({ where: { id: proposal.id }, data: { state: 'submitted' } })
    expect([await sees(null, id), await sees(stranger, id)]).toEqual([true, true])
  })

  it('of a comment: whoever sees the comment, and nobody once it is removed', async () => {
    const [author, reader, moderator] = [
      await aMember(),
      await aPractitioner(),
      await aPractitioner({ role: 'moderator' }),
    ]
    const { discussionId } = await aFinding(author)
    const id = await added(reader, null)
    expect([await sees(reader, id), await sees(author, id), await sees(null, id)]).toEqual([true, false, false])
    const posted = await postComment(reader, { discussionId, body: 'Here it is', fileIds: [id] })
    const commentId = posted?.outcome === 'posted' ? posted.comment.id : ''
    expect([await sees(author, id), await sees(null, id)]).toEqual([true, true])
    expect((await listComments(null, discussionId, 1)).items[0]?.files).toMatchObject([{ id, name: 'Plan.pdf' }])
    await db.comment.update({ where: { id: commentId }, data: { hiddenAt: new Date() } })
    expect([await sees(reader, id), await sees(moderator, id), await sees(author, id), await sees(null, id)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect((await listComments(null, discussionId, 1)).items[0]?.files).toEqual([])
    await removeComment(reader, commentId)
    expect(await db.attachment.count()).toBe(0)
  })

  it('that is put nowhere yet: whoever sent it', async () => {
    const [sender, moderator] = [await aPractitioner(), await aPractitioner({ role: 'administrator' })]
    const id = await added(sender, null)
    expect([await sees(sender, id), await sees(moderator, id), await sees(null, id)]).toEqual([true, false, false])
  })
})

describe('adding', () => {
  it('is for those who write a thing, and nothing of another’s is kept', async () => {
    const [author, stranger, moderator] = [await aMember(), await aMember(), await aPractitioner({ role: 'moderator' })]
    const finding = { kind: 'finding', id: (await aFinding(author)).id } as const
    const draft = { kind: 'proposal', id: (await aProposal(author)).id } as const
    expect([await add(stranger, finding), await add(moderator, finding)]).toEqual([
      { outcome: 'forbidden' },
      { outcome: 'forbidden' },
    ])
    expect(await add(stranger, draft)).toBeNull()
    expect(await add(stranger, { kind: 'photo', id: author.id })).toBeNull()
    expect(await db.attachment.count()).toBe(0)
  })

  it('asks of an image what it shows, in the database too', async () => {
    const author = await aMember()
    const finding = { kind: 'finding', id: (await aFinding(author)).id } as const
    const png = await aPng()
    expect(await addFile(author, { holder: finding, name: 'x.png', description: '  ' }, png)).toMatchObject({
      outcome: 'refused',
      why: expect.stringContaining('cannot see it'),
    })
    const image = { id: 'x', kind: 'image', name: 'x', mediaType: 'image/webp', bytes: 1, sha256: 'x' } as const
    await expect(db.attachment.create({ data: image })).rejects.toThrow(/Attachment_described/)
  })

  it('puts nobody else’s file under a comment, and none that stands elsewhere', async () => {
    const [author, other] = [await aMember(), await aMember()]
    const { id: findingId, discussionId } = await aFinding(author)
    const [theirs, placed] = [await added(other, null), await added(author, { kind: 'finding', id: findingId })]
    for (const id of [theirs, placed, 'no-such'])
      expect(await postComment(author, { discussionId, body: 'Mine', fileIds: [id] })).toEqual({ outcome: 'file_gone' })
    expect((await listComments(author, discussionId, 1)).items).toEqual([])
  })

  it('keeps one photograph of a person, shown to people signed in', async () => {
    const me = await aPractitioner()
    const photo = { kind: 'photo', id: me.id } as const
    const send = async () => addFile(me, { holder: photo, name: 'me.png', description: '' }, await aPng())
    expect(await send()).toMatchObject({ outcome: 'added' })
    const second = await send()
    expect(await db.attachment.count({ where: { photoOfId: me.id } })).toBe(1)
    const id = second?.outcome === 'added' ? second.id : ''
    expect([await sees(await aPractitioner(), id), await sees(null, id)]).toEqual([true, false])
  })

  it('tells that it happened, once, with what it happened to', async () => {
    const author = await aMember()
    const { id } = await aFinding(author)
    const fileId = await added(author, { kind: 'finding', id })
    await deliverNow()
    expect(
      await db.activity.findMany({ where: { verb: 'file_added' }, select: { subjectId: true, data: true } }),
    ).toEqual([{ subjectId: id, data: { fileId } }])
  })
})

describe('a file that says it stands in a text', () => {
  it('is listed under a finding like any other, and never is a document in a text', async () => {
    const author = await aMember()
    const finding = await aFinding(author)
    const holder = { kind: 'finding', id: finding.id } as const
    await addFile(author, { holder, name: 'x.png', description: 'A door', inText: true }, await aPng())
    expect(await listFiles(null, holder)).toMatchObject([{ description: 'A door' }])
    const draft = await aDraft(author)
    const story = { kind: 'case_study', id: draft.id } as const
    await addFile(author, { holder: story, name: 'x.pdf', description: '', inText: true }, aPdf())
    await addFile(author, { holder: story, name: 'x.png', description: 'A window', inText: true }, await aPng())
    expect(await listFiles(author, story)).toMatchObject([{ kind: 'document' }])
  })
})

describe('changing', () => {
  it('is for those who write the thing', async () => {
    const [author, stranger] = [await aMember(), await aMember()]
    const { id: findingId } = await aFinding(author)
    const id = await added(author, { kind: 'finding', id: findingId })
    expect(await describeFile(stranger, { id, description: 'x' })).toEqual({ outcome: 'forbidden' })
    expect(await removeFile(stranger, id)).toEqual({ outcome: 'forbidden' })
    expect(await describeFile(author, { id, description: 'The plan of 2026' })).toMatchObject({ outcome: 'done' })
    expect((await findFile(null, id))?.description).toBe('The plan of 2026')
    expect(await removeFile(author, id)).toMatchObject({ outcome: 'done' })
    expect(await findFile(author, id)).toBeNull()
  })
})

describe('the store', () => {
  const there = async (id: string, part = 'original') => (await store().get(keyOf(id, part))) !== null

  it('holds what the database knows, and no more once the waste is emptied', async () => {
    const author = await aMember()
    const finding = await aFinding(author)
    const id = await added(author, { kind: 'finding', id: finding.id })
    expect(await emptyWaste(100)).toBe(0)
    expect(await there(id)).toBe(true)
    await db.finding.delete({ where: { id: finding.id } })
    expect(await emptyWaste(100)).toBe(1)
    expect([await there(id), await db.storeWaste.count()]).toEqual([false, 0])
  })

  it('keeps nothing for good of what was stored and then not noted', async () => {
    const failing = keepBytes({ 'attachments/lost/full': Buffer.from('x') }, async () => {
      throw new Error('the database went away')
    })
    await expect(failing).rejects.toThrow('went away')
    expect(await emptyWaste(100)).toBe(0)
    await db.storeWaste.updateMany({ data: { dueAt: new Date(0) } })
    expect([await emptyWaste(100), await there('lost', 'full')]).toEqual([1, false])
  })

  it('keeps a file that stands, although somebody who put it at the same moment noted it as waste', async () => {
    const id = await added(await aPractitioner(), null)
    await db.storeWaste.create({ data: { key: keyOf(id, 'original'), dueAt: new Date(0) } })
    await emptyWaste(100)
    expect([await there(id), await db.storeWaste.count()]).toEqual([true, 0])
  })

  it('forgets what was sent and put nowhere, after two days', async () => {
    const sender = await aPractitioner()
    const [old, recent] = [await added(sender, null), await added(sender, null)]
    await db.attachment.update({ where: { id: old }, data: { addedAt: new Date(Date.now() - 49 * 3_600_000) } })
    expect(await forgetWaitingFiles(100)).toBe(1)
    expect([await sees(sender, old), await sees(sender, recent)]).toEqual([false, true])
  })
})

describe('a thing is found by the words of its files', () => {
  const entries = (words: string) => db.searchEntry.count({ where: { kind: 'finding', body: { contains: words } } })

  it('as long as they are there', async () => {
    const author = await aMember()
    const finding = await aFinding(author)
    const answer = await addFile(
      author,
      { holder: { kind: 'finding', id: finding.id }, name: 'Minutes.docx', description: '' },
      aDocx('Quenchwater was agreed'),
    )
    expect(await entries('Quenchwater was agreed')).toBe(1)
    await removeFile(author, answer?.outcome === 'added' ? answer.id : '')
    expect(await entries('Quenchwater was agreed')).toBe(0)
  })

  it('of a case study from its publication on', async () => {
    const author = await aMember()
    const { id, slug } = await aDraft(author)
    await publishCaseStudy(author, { slug })
    await addFile(author, { holder: { kind: 'case_study', id }, name: 'M.docx', description: '' }, aDocx('Quenchwater'))
    const entry = () => db.searchEntry.findFirst({ where: { kind: 'case_study', id }, select: { body: true } })
    expect((await entry())?.body).not.toContain('Quenchwater')
    await publishCaseStudy(author, { slug })
    expect((await entry())?.body).toContain('Quenchwater')
  })

  it('of a thread, too', async () => {
    const starter = await aPractitioner()
    const { id } = await db.thread.create({
      data: {
        slug: 'asked',
        kind: 'question',
        title: 'Asked',
        body: 'Words',
        starter: { connect: { id: starter.id } },
        discussion: { create: {} },
      },
      select: { id: true },
    })
    await addFile(starter, { holder: { kind: 'thread', id }, name: 'M.docx', description: '' }, aDocx('Quenchwater'))
    expect(await db.searchEntry.count({ where: { kind: 'thread', body: { contains: 'Quenchwater' } } })).toBe(1)
  })
})
