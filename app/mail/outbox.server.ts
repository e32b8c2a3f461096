import { db, type Transaction } from '#app/db/database.server.ts'
import { currentRequestId } from '#app/log.server.ts'
import { DIGEST_SUBJECT, type Letter } from './letters.ts'
import { sendSoon } from './sender.server.ts'

/** Puts a mail in the outbox, in the transaction that causes it: it is sent after the commit, or not at all. */
export async function writeMail(to: string, letter: Letter, tx: Transaction): Promise<void> {
  await tx.outboxMail.create({
    data: { to, ...letter, requestId: currentRequestId() ?? null },
    select: { id: true },
  })
  sendSoon()
}

const PER_PAGE = 20
/** The outbox, newest first. Only for administrators: without a mail server the links in it are here to be read. */
export async function findMails(page: number) {
  const [total, mails] = await Promise.all([
    db.outboxMail.count(),
    db.outboxMail.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        id: true,
        to: true,
        subject: true,
        text: true,
        createdAt: true,
        sentAt: true,
        attempts: true,
        lastError: true,
        unsubscribeUrl: true,
      },
    }),
  ])
  return { mails: mails.map(forAdministrators), pages: Math.max(1, Math.ceil(total / PER_PAGE)) }
}

/** What a digest says is between the platform and its reader. */
const forAdministrators = <Mail extends { subject: string; text: string; unsubscribeUrl: string | null }>({
  unsubscribeUrl,
  ...mail
}: Mail) => ({ ...mail, ...(unsubscribeUrl && { subject: DIGEST_SUBJECT, text: '' }) })
