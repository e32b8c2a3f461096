import nodemailer, { type Transporter } from 'nodemailer'
import { db } from '#app/db/database.server.ts'
import { remember } from '#app/db/remember.ts'
import { log, withRequestId } from '#app/log.server.ts'
import { settings } from '#app/settings.server.ts'
import { DIGEST_SUBJECT } from './letters.ts'

/** Tries of one mail, and how long after each the next may be (seconds): a minute, then four times as long. */
const MOST_TRIES = 8
const WAIT_SECONDS = 60
/** How long a mail stays readable when it cannot be sent, and its row when it was (days). */
const KEPT_DAYS = 30
const LOOK_EVERY_MS = 15_000
const HOUR_MS = 3_600_000

const state = remember('mail', () => ({
  transport: null as Transporter | null,
  timer: null as NodeJS.Timeout | null,
  soon: null as NodeJS.Timeout | null,
  sending: null as Promise<void> | null,
  tidiedAt: 0,
}))

/** Starts sending what is in the outbox, beginning with what a crash left there. Without SMTP_URL nothing is sent. */
export function startMail(): void {
  const { SMTP_URL } = settings()
  state.transport = SMTP_URL
    ? nodemailer.createTransport(SMTP_URL, {
        from: settings().MAIL_FROM,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    : null
  state.timer ??= setInterval(look, LOOK_EVERY_MS).unref()
  look()
}

export async function stopMail(): Promise<void> {
  if (state.timer) clearInterval(state.timer)
  if (state.soon) clearTimeout(state.soon)
  state.timer = null
  state.soon = null
  await state.sending
  state.transport?.close()
  state.transport = null
}

/** A mail was written and its transaction commits some milliseconds from now. */
export function sendSoon(): void {
  if (!state.timer || state.soon) return
  // Whoever happens to begin it: the mails are of others, too.
  withRequestId(undefined, () => {
    state.soon = setTimeout(() => {
      state.soon = null
      look()
    }, 100).unref()
  })
}

function look(): void {
  state.sending ??= sendMail()
    .catch((error) => log.error({ error: String(error) }, 'the outbox could not be read; it is tried again'))
    .finally(() => {
      state.sending = null
    })
}

/** Sends everything that is due. Called by itself; tests call it to wait for the end. */
export async function sendMail(): Promise<void> {
  if (Date.now() - state.tidiedAt > HOUR_MS) await tidy()
  for (let { transport } = state; transport; transport = state.transport) {
    const by = transport
    const due = await claim()
    if (!due.length) return
    for (const mail of due.toSorted(digestsLast)) await withRequestId(mail.requestId ?? undefined, () => send(mail, by))
  }
}

type Mail = {
  id: string
  to: string
  subject: string
  text: string
  html: string | null
  unsubscribeUrl: string | null
  attempts: number
  requestId: string | null
}

/** As they were taken: the database gives them back in any order. */
const digestsLast = (one: Mail, other: Mail) =>
  Number(one.unsubscribeUrl !== null) - Number(other.unsubscribeUrl !== null)

/** Takes what is due, digests after what somebody waits for, and puts its next try off first: two processes never send one mail, a crash loses none. */
const claim = (): Promise<Mail[]> => db.$queryRaw<Mail[]>`
  UPDATE "OutboxMail" SET attempts = attempts + 1,
    "nextTryAt" = now() + make_interval(secs => ${WAIT_SECONDS}::int * power(4, attempts))
  WHERE id IN (
    SELECT id FROM "OutboxMail"
    WHERE "sentAt" IS NULL AND attempts < ${MOST_TRIES}::int AND ("nextTryAt" IS NULL OR "nextTryAt" <= now())
    ORDER BY ("unsubscribeUrl" IS NOT NULL), "createdAt" LIMIT 20 FOR UPDATE SKIP LOCKED)
  RETURNING id, "to", subject, text, html, "unsubscribeUrl", attempts, "requestId"`

/** Addresses that can belong to nobody (RFC 2606), like those of the demonstration. */
const NOWHERE = /[@.](?:example(?:\.(?:org|com|net))?|test|invalid|localhost)$/i

async function send(mail: Mail, transport: Transporter): Promise<void> {
  const { id, to, subject, text, html, unsubscribeUrl, attempts } = mail
  if (NOWHERE.test(to)) return failed(id, MOST_TRIES, 'This address belongs to nobody, so nothing was sent')
  try {
    // The same id at every try: a mail server that had it already need not deliver it twice.
    const domain = new URL(settings().APP_URL).hostname
    await transport.sendMail({
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${domain}>`,
      ...(html && { html }),
      // One press in the program that reads the mail (RFC 2369, RFC 8058).
      ...(unsubscribeUrl && {
        list: { unsubscribe: unsubscribeUrl },
        headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      }),
    })
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    const reason = [code ?? 'fault', responseCode].filter(Boolean).join(' ')
    log.warn({ mail: id, attempt: attempts, reason }, 'a mail could not be sent')
    // The server refused this mailbox or this text for good; a wrong password of ours is another matter.
    const forGood = (responseCode ?? 0) >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
    return failed(id, forGood ? MOST_TRIES : attempts, reason)
  }
  log.info({ mail: id, attempt: attempts }, 'a mail was sent')
  // A link that opens something is kept no longer than it must be.
  await db.outboxMail.update({
    where: { id },
    data: {
      sentAt: new Date(),
      text: '',
      html: null,
      unsubscribeUrl: null,
      lastError: null,
      nextTryAt: null,
      ...(unsubscribeUrl && { subject: DIGEST_SUBJECT }),
    },
    select: { id: true },
  })
}

async function failed(id: string, attempts: number, lastError: string): Promise<void> {
  await db.outboxMail.update({ where: { id }, data: { attempts, lastError }, select: { id: true } })
}

async function tidy(): Promise<void> {
  state.tidiedAt = Date.now()
  await db.outboxMail.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) } } })
}
