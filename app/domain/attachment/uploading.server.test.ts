import fs from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#app/db/database.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { store } from '#app/files/store.server.ts'
import { settings } from '#app/settings.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aDocx } from '#tests/support/files.ts'
import { aFinding, aPlace, aPractitioner } from '#tests/support/world.ts'
import { keyOf } from './attachment.server.ts'
import type { HolderName } from './holder.ts'
import { emptyWaste } from './storing.server.ts'
import { beginUpload, dropUpload, findUpload, finishUpload, takePart } from './uploading.server.ts'

withDatabase()
afterAll(() => fs.rmSync(`${settings().DATA_DIR}/files`, { recursive: true, force: true }))
const aMember = async () => aPractitioner({ places: [await aPlace()] })

describe('a file that comes part by part', () => {
  const whole = aDocx('In parts')
  const half = Math.floor(whole.length / 2)
  const adding = { holder: null, name: 'Parts.docx', description: '' }
  async function begun(who: Viewer, holder: HolderName | null = null): Promise<string> {
    const answer = await beginUpload(who, { ...adding, holder }, whole.length)
    if (answer?.outcome !== 'begun') throw new Error(JSON.stringify(answer))
    return answer.id
  }

  it('is put together, once, and what it came in is thrown away', async () => {
    const me = await aPractitioner()
    const id = await begun(me)
    expect(await takePart(me, id, 0, whole.subarray(0, half))).toBe(half)
    expect(await findUpload(me, id)).toMatchObject({ received: half, done: null })
    expect(await finishUpload(me, id)).toBeNull()
    expect(await takePart(me, id, half, whole.subarray(half))).toBe(whole.length)
    expect(await finishUpload(me, id)).toMatchObject({ outcome: 'added', id, name: 'Parts.docx' })
    expect(await finishUpload(me, id)).toMatchObject({ outcome: 'added', id })
    expect(await db.attachment.count()).toBe(1)
    expect(await store().get(keyOf(id, 'original'))).toEqual(whole)
    expect(await emptyWaste(100)).toBe(2)
  })

  it('is put together once, however many say at once that it is whole', async () => {
    const me = await aPractitioner()
    const id = await begun(me)
    await takePart(me, id, 0, whole)
    const answers = await Promise.all([finishUpload(me, id), finishUpload(me, id), finishUpload(me, id)])
    for (const answer of answers) expect(answer).toMatchObject({ outcome: 'added', id })
    await db.storeWaste.updateMany({ data: { dueAt: new Date(0) } })
    await emptyWaste(100)
    expect(await store().get(keyOf(id, 'original'))).toEqual(whole)
  })

  it('takes of two parts for one place the first, and loses nothing', async () => {
    const me = await aPractitioner()
    const id = await begun(me)
    const [one, two] = await Promise.all([
      takePart(me, id, 0, whole.subarray(0, half)),
      takePart(me, id, 0, whole.subarray(0, 10)),
    ])
    const received = one ?? two ?? 0
    expect([one, two].filter((n) => n === null)).toHaveLength(1)
    await takePart(me, id, received, whole.subarray(received))
    expect(await finishUpload(me, id)).toMatchObject({ outcome: 'added' })
    expect(await store().get(keyOf(id, 'original'))).toEqual(whole)
  })

  it('is nobody else’s', async () => {
    const [me, other] = [await aPractitioner(), await aPractitioner({ role: 'administrator' })]
    const id = await begun(me)
    expect(await findUpload(other, id)).toBeNull()
    expect(await takePart(other, id, 0, whole)).toBeNull()
    await takePart(me, id, 0, whole)
    expect(await finishUpload(other, id)).toBeNull()
    expect((await dropUpload(other, id)).count).toBe(0)
    expect(await finishUpload(me, id)).toMatchObject({ outcome: 'added' })
  })

  it('is refused when its thing may not be changed any more, and leaves nothing behind', async () => {
    const author = await aMember()
    const finding = await aFinding(author)
    const id = await begun(author, { kind: 'finding', id: finding.id })
    await takePart(author, id, 0, whole)
    await db.finding.update({ where: { id: finding.id }, data: { withdrawnAt: new Date() } })
    expect(await finishUpload(author, id)).toEqual({ outcome: 'forbidden' })
    expect([await db.upload.count(), await db.attachment.count()]).toEqual([0, 0])
  })

  it('may not be larger than it said, nor than any may be', async () => {
    const me = await aPractitioner()
    const id = await begun(me)
    expect(await takePart(me, id, 0, Buffer.concat([whole, Buffer.from('more')]))).toBeNull()
    expect(await beginUpload(me, adding, 25_000_001)).toMatchObject({ outcome: 'refused' })
    expect(await beginUpload(me, adding, 0)).toMatchObject({ outcome: 'refused' })
  })

  it('that is refused is gone, and one person begins no more than thirty', async () => {
    const me = await aPractitioner()
    const bad = Buffer.from('<svg/>')
    const answer = await beginUpload(me, { ...adding, name: 'x.docx' }, bad.length)
    const id = answer?.outcome === 'begun' ? answer.id : ''
    await takePart(me, id, 0, bad)
    expect(await finishUpload(me, id)).toMatchObject({ outcome: 'refused', why: expect.stringContaining('markup') })
    expect(await db.upload.count()).toBe(0)
    for (let n = 0; n < 30; n++) await begun(me)
    expect(await beginUpload(me, adding, 10)).toMatchObject({ outcome: 'refused' })
  })
})
