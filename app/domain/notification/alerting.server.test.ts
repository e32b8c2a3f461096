import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db, Prisma } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { withdrawFinding } from '#app/domain/finding/sharing.server.ts'
import { setFollowing } from '#app/domain/practitioner/following.server.ts'
import type { Viewer } from '#app/domain/practitioner/viewer.ts'
import { openConsultation } from '#app/domain/proposal/consultation.server.ts'
import { listSaved, removeSaved, saveSearch } from '#app/domain/search/saved.server.ts'
import { addSynonyms } from '#app/domain/search/synonyms.server.ts'
import { questionOf } from '#app/domain/search/words.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aFinding, aPlace, aPractitioner, aProposal, aPublishedCaseStudy, aThread } from '#tests/support/world.ts'
import { alertNow, startAlerts, stopAlerts } from './alerting.server.ts'
import { findNotifications } from './notification.server.ts'
import { onNotified, startNotifying } from './notifying.server.ts'
import { whyOf } from './words.ts'

withDatabase()
startNotifying()
let ann: Viewer
let bob: Viewer
let place: { id: string; slug: string }
beforeEach(async () => {
  startAlerts()
  await stopAlerts()
  place = await aPlace()
  ann = await aPractitioner({ name: 'Ann' })
  bob = await aPractitioner({ name: 'Bob', places: [place] })
})
afterEach(stopAlerts)

const save = (who: Viewer, address: string, name = address, tells = true) =>
  saveSearch(who, questionOf(new URLSearchParams(address)), { name, ...(tells && { alerts: 'yes' as const }) })
async function told(who: Viewer) {
  await deliverNow()
  await alertAll()
  return (await findNotifications(who, 1)).notifications.map((one) => `${one.verb}: ${whyOf(one)}`)
}
/** They are stopped, so that nothing runs beside the test; each is then looked through from here. */
async function alertAll() {
  startAlerts()
  await alertNow()
  await stopAlerts()
}

describe('what is new', () => {
  it('is told once to whoever saved a search that it answers, with which of them', async () => {
    await save(ann, 'q=boatyard', 'Boats')
    await save(ann, 'q=boatyard+-ships', 'Boats, no ships')
    await save(ann, 'q=lighthouse', 'Lights')
    await save(bob, 'q=boatyard', 'My own')
    await aFinding(bob, { claim: 'The boatyard closed' })
    expect(await told(ann)).toEqual(['finding_shared: You saved the searches “Boats” and “Boats, no ships”'])
    // Nobody is told of what they did.
    expect(await told(bob)).toEqual([])
    await db.activity.updateMany({ data: { deliveredAt: null } })
    expect(await told(ann)).toHaveLength(1)
  })

  it('answers by all of its words, where it was narrowed to, and by what means the same', async () => {
    const other = await aPlace()
    await save(ann, `q=boatyard&kind=finding&place=${place.slug}`, 'here')
    await save(ann, `q=boatyard&place=${other.slug}`, 'elsewhere')
    await save(ann, 'q=boatyard&place=no-such', 'nowhere')
    await save(ann, 'q=boatyard&kind=case_study', 'case studies')
    await save(ann, 'q=boatyard+tulips', 'two words')
    await save(ann, 'q=shipwharf', 'another word')
    await addSynonyms(await aPractitioner({ role: 'moderator' }), ['boatyard', 'shipwharf'])
    await aFinding(bob, { claim: 'The boatyard closed' })
    expect(await told(ann)).toEqual(['finding_shared: You saved the searches “another word” and “here”'])
  })

  it('is not told when its owner wants no alerts, saved it later, silenced it, or removed it', async () => {
    await save(ann, 'q=boatyard', 'quiet', false)
    await aFinding(bob, { claim: 'The boatyard closed' })
    await save(ann, 'q=closed', 'later')
    expect(await told(ann)).toEqual([])
    const cat = await aPractitioner({ name: 'Cat' })
    await save(cat, 'q=quay', 'Quays')
    const finding = await aFinding(bob, { claim: 'The quay is empty' })
    await setFollowing(cat, { kind: 'finding', id: finding.id }, 'nothing')
    expect(await told(cat)).toEqual([])
    await save(cat, 'q=pier', 'Piers')
    await aFinding(bob, { claim: 'The pier burnt' })
    expect(await told(cat)).toEqual(['finding_shared: You saved the search “Piers”'])
    for (const { id } of await listSaved(cat)) await removeSaved(cat, id)
    expect(await told(cat)).toEqual(['finding_shared: You had saved a search that it answers'])
  })

  it('is told of every kind that is shared, and waits for the mail as everything does', async () => {
    await save(ann, 'q=boatyard', 'Boats')
    await aPublishedCaseStudy(bob, { title: 'A boatyard for all' })
    await aThread(bob, { title: 'Who has a boatyard?' })
    const proposal = await aProposal(bob, { title: 'One boatyard' })
    await openConsultation(bob, proposal.slug)
    expect((await told(ann)).map((line) => line.split(':')[0]).sort()).toEqual([
      'case_study_published',
      'consultation_opened',
      'thread_started',
    ])
    expect(await db.digestLine.count({ where: { recipientId: ann.id } })).toBe(3)
  })

  it('is told to nobody who may not see it: a draft, or what was withdrawn before anybody was told', async () => {
    await save(ann, 'q=boatyard', 'Boats')
    await aProposal(bob, { title: 'A secret boatyard', state: 'draft' })
    const { slug } = await aFinding(bob, { claim: 'The boatyard was a mistake' })
    await withdrawFinding(bob, slug)
    expect(await told(ann)).toEqual([])
    expect(await db.notification.count({ where: { recipientId: ann.id } })).toBe(0)
    expect(await db.searchAlert.count()).toBe(0)
  })

  it('is told once of a thing, however often it is published', async () => {
    await save(ann, 'q=boatyard', 'Boats')
    const { id } = await aFinding(bob, { claim: 'The boatyard closed' })
    expect(await told(ann)).toHaveLength(1)
    await db.activity.create({
      data: { verb: 'finding_shared', actorId: bob.id, subjectKind: 'finding', subjectId: id },
      select: { id: true },
    })
    expect(await told(ann)).toHaveLength(1)
  })
})

describe('with very many saved searches', () => {
  it('is told in slices, each of them once, and whoever is told hears of it at once', async () => {
    await db.$executeRaw(Prisma.sql`INSERT INTO "Practitioner" (id, slug, name, email, "emailConfirmedAt")
      SELECT 'p' || n, 'p' || n, 'P ' || n, 'p' || n || '@example.org', now() FROM generate_series(1, 300) n`)
    await db.$executeRaw(Prisma.sql`INSERT INTO "SavedSearch" (id, "practitionerId", name, asked, words, facets, "savedAt")
      SELECT 's' || n, 'p' || (n % 300 + 1), 'S', n::text, CASE WHEN n % 10 = 0 THEN 'boatyard' ELSE 'tulips' || n END, '{}', '2026-01-01'
      FROM generate_series(1, 5000) n`)
    const heard: string[] = []
    onNotified('test', (ids) => void heard.push(...ids))
    await aFinding(bob, { claim: 'The boatyard closed' })
    await deliverNow()
    expect(await db.searchAlertDue.count()).toBe(1)
    await alertAll()
    onNotified('test', () => {})
    expect(await db.searchAlert.count()).toBe(500)
    expect(await db.notification.count({ where: { reason: 'saved_search' } })).toBe(30)
    expect(new Set(heard).size).toBe(30)
    expect(heard).toHaveLength(30)
    expect(await db.searchAlertDue.count()).toBe(0)
  })
})
