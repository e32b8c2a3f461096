import { expect, test } from 'vitest'
import { db, inTransaction, type Transaction } from '#app/db/database.server.ts'
import { type Happening, recordActivity } from '#app/domain/activity/activity.server.ts'
import { getReading } from '#app/domain/manuscript/reading.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aCaseStudyWith, aProposalWith } from '#tests/support/manuscripts.ts'
import { aPage, aSession, Page, until, withDoor } from '#tests/support/sockets.ts'
import { aPractitioner } from '#tests/support/world.ts'

withDatabase()
const door = withDoor()
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Person = { id: string }
type Thing = { id: string; manuscriptId: string }
const proposal = async (staying: Person, leaving: Person) => aProposalWith([staying, leaving])
const consulted = async (staying: Person) => aProposalWith([staying], { state: 'consultation' })
const caseStudy = async (staying: Person, leaving: Person) => aCaseStudyWith([staying, leaving])

type Case = {
  what: string
  make: (staying: Person, leaving: Person) => Promise<Thing>
  revoke: (tx: Transaction, leaving: Person, thing: Thing, session: string) => Promise<Happening>
}
const happening = (verb: Happening['verb'], kind: Happening['subject']['kind'], id: string, data = {}): Happening => ({
  verb,
  actorId: null,
  subject: { kind, id },
  data,
})

const CASES: Case[] = [
  {
    what: 'removed from a proposal',
    make: proposal,
    async revoke(tx, leaving, { id }) {
      await tx.proposalMember.deleteMany({ where: { proposalId: id, practitionerId: leaving.id } })
      return happening('member_removed', 'proposal', id, { practitionerId: leaving.id })
    },
  },
  {
    what: 'removed from a case study',
    make: caseStudy,
    async revoke(tx, leaving, { id }) {
      await tx.caseStudyAuthor.deleteMany({ where: { caseStudyId: id, practitionerId: leaving.id } })
      return happening('author_removed', 'case_study', id, { practitionerId: leaving.id })
    },
  },
  {
    what: 'suspended',
    make: proposal,
    async revoke(tx, leaving) {
      await tx.practitioner.update({ where: { id: leaving.id }, data: { suspendedAt: new Date() } })
      await tx.session.deleteMany({ where: { practitionerId: leaving.id } })
      return happening('suspended', 'practitioner', leaving.id)
    },
  },
  {
    what: 'signed out on this device',
    make: proposal,
    async revoke(tx, leaving, _thing, session) {
      await tx.session.deleteMany({ where: { id: session } })
      return happening('sessions_ended', 'practitioner', leaving.id, { sessions: [session] })
    },
  },
  {
    what: 'signed out everywhere',
    make: proposal,
    async revoke(tx, leaving) {
      await tx.session.deleteMany({ where: { practitionerId: leaving.id } })
      return happening('sessions_ended', 'practitioner', leaving.id)
    },
  },
  {
    what: 'a reader of a consultation that closes',
    make: consulted,
    async revoke(tx, _leaving, { id }) {
      await tx.proposal.update({ where: { id }, data: { state: 'draft' } })
      return happening('consultation_closed', 'proposal', id)
    },
  },
  {
    what: 'removed from a case study that everybody reads',
    make: async (staying, leaving) => aCaseStudyWith([staying, leaving], 'published'),
    async revoke(tx, leaving, { id }) {
      await tx.caseStudyAuthor.deleteMany({ where: { caseStudyId: id, practitionerId: leaving.id } })
      return happening('author_removed', 'case_study', id, { practitionerId: leaving.id })
    },
  },
]

test.each(CASES)(
  'somebody $what gets nothing after a second, in the middle of typing, and nobody else loses a word',
  async ({ make, revoke }) => {
    const [staying, leaving] = [await aPractitioner(), await aPractitioner()]
    const thing = await make(staying, leaving)
    const session = await aSession(leaving)
    const gone = await new Page(door.url(), session.cookie, thing.manuscriptId).open()
    const page = await aPage(door.url(), staying, thing.manuscriptId)
    let typed = 0
    const type = () => {
      if (page.right === 'write') page.writeParagraph(`s${typed++}`)
      if (gone.right === 'write') gone.writeParagraph('mine')
    }
    const typing = setInterval(type, 40)
    try {
      await pause(200)
      await inTransaction(async (tx) => {
        await recordActivity(tx, await revoke(tx, leaving, thing, session.stored))
      })
      await until(() => gone.right === null || gone.signedOut !== null, 1_000, 'still there after a second')
      const told = performance.now()
      const before = typed
      const last = (await getReading(thing.manuscriptId)).text.split('mine').length
      await until(() => performance.now() - told > 600 && (page.right !== 'write' || typed > before + 10))
      expect(gone.frames.filter(({ at }) => at > told)).toEqual([])
      clearInterval(typing)
      await page.saved()
      const { text } = await getReading(thing.manuscriptId)
      for (let i = 0; i < typed; i++) expect(text.split('\n\n').filter((words) => words === `s${i}`)).toHaveLength(1)
      expect(text.split('mine').length).toBe(last)
    } finally {
      clearInterval(typing)
    }
  },
)

test('the other device of somebody who signed out on one goes on', async () => {
  const ann = await aPractitioner()
  const { manuscriptId } = await aProposalWith([ann])
  const session = await aSession(ann)
  const left = await new Page(door.url(), session.cookie, manuscriptId).open()
  const stays = await aPage(door.url(), ann, manuscriptId)
  await inTransaction(async (tx) => {
    await tx.session.deleteMany({ where: { id: session.stored } })
    await recordActivity(tx, happening('sessions_ended', 'practitioner', ann.id, { sessions: [session.stored] }))
  })
  await until(() => left.signedOut === 'ended', 1_000)
  stays.textAt(0).insert(0, 'Still here. ')
  await stays.saved()
  expect(stays.signedOut).toBeNull()
})

test('a session that ended without anybody telling is found when the page asks whether it is alive', async () => {
  const ann = await aPractitioner()
  const { manuscriptId } = await aProposalWith([ann])
  const page = await aPage(door.url(), ann, manuscriptId)
  await db.session.deleteMany({})
  const now = Date.now()
  // Ten seconds later, without waiting for them.
  const { realtime } = await import('#app/realtime/connection.server.ts')
  for (const connection of realtime.connections) connection.checkedAt = now - 11_000
  page.socket.emit('alive', () => {})
  await until(() => page.signedOut === 'expired', 2_000)
})
