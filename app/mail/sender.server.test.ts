import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db, inTransaction } from '#app/db/database.server.ts'
import { log } from '#app/log.server.ts'
import { withDatabase } from '#tests/support/database.ts'
import { aMailServer } from '#tests/support/mail-server.ts'
import { findMails, writeMail } from './outbox.server.ts'
import { sendMail, startMail, stopMail } from './sender.server.ts'

const { port, received, answer } = await aMailServer()
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
process.env.MAIL_FROM = 'Total Place <hello@totalplace.gov.uk>'
process.env.APP_URL = 'https://totalplace.gov.uk'

withDatabase()

/** Milliseconds; a busy machine is no fault of the sender. */
const WAIT = 15_000

const letter = {
  subject: 'Join Total Place – żółw',
  text: 'Open this page:\nhttps://totalplace.gov.uk/join/secret\n.\nEnd',
}
const write = (to = 'ada@leeds.gov.uk') => inTransaction((tx) => writeMail(to, letter, tx))
beforeEach(() => {
  received.length = 0
  answer.recipient = '250 Fine'
})
afterEach(stopMail)

describe('the outbox', () => {
  it('is sent after the commit, once, and forgets the text that opened something', async () => {
    startMail()
    await write()
    await vi.waitFor(() => expect(received).toHaveLength(1), WAIT)
    await vi.waitFor(async () => expect((await db.outboxMail.findFirstOrThrow()).sentAt).not.toBeNull(), WAIT)
    expect(await db.outboxMail.findFirstOrThrow()).toMatchObject({ text: '', attempts: 1, lastError: null })
    expect(received[0]).toMatch(/^To: ada@leeds\.gov\.uk$/m)
    expect(received[0]).toMatch(/^From: Total Place <hello@totalplace\.gov\.uk>$/m)
    expect(received[0]).toContain('https://totalplace.gov.uk/join/secret')
    await sendMail()
    expect(received).toHaveLength(1)
  })

  it('carries what a program needs to end it with one press, and the same in HTML', async () => {
    startMail()
    const unsubscribeUrl = 'https://totalplace.gov.uk/unsubscribe/key'
    await inTransaction((tx) =>
      writeMail('ada@leeds.gov.uk', { ...letter, html: '<p>In HTML</p>', unsubscribeUrl }, tx),
    )
    await vi.waitFor(() => expect(received).toHaveLength(1), WAIT)
    expect(received[0]).toMatch(/^List-Unsubscribe: <https:\/\/totalplace\.gov\.uk\/unsubscribe\/key>$/m)
    expect(received[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(received[0]).toMatch(/^Content-Type: multipart\/alternative/m)
    expect(received[0]).toContain('<p>In HTML</p>')
    await vi.waitFor(async () => expect((await db.outboxMail.findFirstOrThrow()).sentAt).not.toBeNull(), WAIT)
    expect(await db.outboxMail.findFirstOrThrow()).toMatchObject({ text: '', html: null, unsubscribeUrl: null })
  })

  it('shows an administrator nothing of what a digest says, before and after it is sent', async () => {
    const digest = {
      subject: 'Bob joined the team: A secret draft',
      text: 'A secret draft',
      html: '<p>A secret draft</p>',
    }
    await inTransaction((tx) =>
      writeMail('ada@leeds.gov.uk', { ...digest, unsubscribeUrl: 'https://x/unsubscribe/key' }, tx),
    )
    expect(JSON.stringify(await findMails(1))).not.toMatch(/secret|unsubscribe/)
    startMail()
    await vi.waitFor(async () => expect((await db.outboxMail.findFirstOrThrow()).sentAt).not.toBeNull(), WAIT)
    expect(JSON.stringify(await findMails(1))).not.toMatch(/secret|unsubscribe/)
    expect(JSON.stringify(await db.outboxMail.findFirstOrThrow())).not.toContain('secret')
  })

  it('sends what somebody waits for before any digest', async () => {
    await inTransaction(async (tx) => {
      await writeMail('first@leeds.gov.uk', { ...letter, unsubscribeUrl: 'https://x/unsubscribe/key' }, tx)
      await writeMail('waits@leeds.gov.uk', letter, tx)
    })
    startMail()
    await vi.waitFor(() => expect(received).toHaveLength(2), WAIT)
    expect(received.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim())).toEqual([
      'waits@leeds.gov.uk',
      'first@leeds.gov.uk',
    ])
  })

  it('holds nothing of a transaction that was undone', async () => {
    startMail()
    const undone = inTransaction(async (tx) => {
      await writeMail('ada@leeds.gov.uk', letter, tx)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await sendMail()
    expect(received).toHaveLength(0)
  })

  it('sends what a crash left behind', async () => {
    await write()
    startMail()
    await vi.waitFor(() => expect(received).toHaveLength(1), WAIT)
  })

  it('sends each mail once when two look at the same moment', async () => {
    await write()
    await write('bo@leeds.gov.uk')
    startMail()
    await Promise.all([sendMail(), sendMail(), sendMail()])
    await vi.waitFor(async () => expect(await db.outboxMail.count({ where: { sentAt: null } })).toBe(0), WAIT)
    expect(received).toHaveLength(2)
  })

  it('tries again later when the mail server cannot now, and logs no address', async () => {
    const lines: unknown[] = []
    const warn = vi.spyOn(log, 'warn').mockImplementation((...line: unknown[]) => void lines.push(line))
    answer.recipient = '451 Not now, ada@leeds.gov.uk'
    await write()
    startMail()
    await vi.waitFor(async () => expect((await db.outboxMail.findFirstOrThrow()).lastError).toBe('EENVELOPE 451'), WAIT)
    const { attempts, nextTryAt } = await db.outboxMail.findFirstOrThrow()
    expect(attempts).toBe(1)
    expect((nextTryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(30_000)
    await sendMail()
    expect(received).toHaveLength(0)
    answer.recipient = '250 Fine'
    await db.outboxMail.updateMany({ data: { nextTryAt: new Date(0) } })
    await sendMail()
    expect(received).toHaveLength(1)
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toMatch(/ada|leeds/)
    warn.mockRestore()
  })

  it('gives up what is refused for good, and never writes to addresses that belong to nobody', async () => {
    const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
    answer.recipient = '550 No such mailbox'
    await write()
    await write('practitioner@example.org')
    startMail()
    await sendMail()
    await vi.waitFor(async () => expect(await db.outboxMail.count({ where: { lastError: null } })).toBe(0), WAIT)
    await db.outboxMail.updateMany({ data: { nextTryAt: new Date(0) } })
    answer.recipient = '250 Fine'
    await sendMail()
    expect(received).toHaveLength(0)
    warn.mockRestore()
  })

  it('lets no address or subject put in a header of its own', async () => {
    await inTransaction((tx) =>
      writeMail('ada@leeds.gov.uk', { subject: 'Hello\r\nBcc: everybody@leeds.gov.uk', text: 'x' }, tx),
    )
    startMail()
    await vi.waitFor(() => expect(received).toHaveLength(1), WAIT)
    expect(received[0]).not.toMatch(/^Bcc:/m)
  })
})
