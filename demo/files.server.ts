import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Transaction } from '#app/db/database.server.ts'
import { keyOf } from '#app/domain/attachment/attachment.server.ts'
import { type TakenIn, takeIn } from '#app/files/take-in.server.ts'
import type { Loading } from './rows.ts'

// Everything in these files is invented, and says so.
const DRINK = 'six-bodies-one-drinker'
const SAVING = 'saving-lands-in-another-budget'

const TABLE = `Organisation (invented),Paid for help with drink in one year (£),Of it for people known to two or more (£)
Farrowmere Council,604000,455000
Farrowmere Primary Care Trust,813000,610000
Farrowmere Constabulary,391000,322000
Farrowmere Probation,227000,198000
Farrowmere Homes,143000,118000
Market Street Trust,113000,96000
`
const picture = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="480" viewBox="0 0 960 480"><rect width="960" height="480" fill="#f4efe4"/>${inner}<rect y="420" width="960" height="60" fill="#7d9b76"/></svg>`
const HOUSE =
  '<path d="M620 210 L770 90 L920 210 V420 H620 Z" fill="#c7643f"/><path d="M600 218 L770 78 L940 218" fill="none" stroke="#5b2f22" stroke-width="16"/><rect x="735" y="290" width="76" height="130" fill="#1d5c55"/><circle cx="796" cy="358" r="6" fill="#f2c14e"/><rect x="650" y="250" width="54" height="54" fill="#fbe9b7"/><rect x="842" y="250" width="54" height="54" fill="#fbe9b7"/>'
// Without words: which fonts a machine has is not known.
const LETTERS = Array.from({ length: 6 }, (_, n) => {
  const [x, y] = [50 + (n % 2) * 150 + n * 18, 40 + n * 62]
  return `<rect x="${x}" y="${y}" width="92" height="58" rx="4" fill="#fff" stroke="#0b3c5d" stroke-width="4"/><path d="M${x} ${y + 4} L${x + 46} ${y + 34} L${x + 92} ${y + 4}" fill="none" stroke="#0b3c5d" stroke-width="4"/><path d="M${x + 100} ${y + 29} L600 ${300 + n * 14}" stroke="#8aa6a3" stroke-width="3" stroke-dasharray="10 10"/>`
}).join('')
const COINS = [0, 1, 2, 3, 4]
  .map(
    (n) =>
      `<circle cx="${330 + n * 62}" cy="${300 - n * 18}" r="22" fill="#f2c14e" stroke="#8a5a00" stroke-width="5"/>`,
  )
  .join('')
const HOSPITAL =
  '<rect x="60" y="150" width="240" height="270" fill="#e8eef0"/><rect x="40" y="130" width="280" height="30" fill="#0b3c5d"/><path d="M160 210 h40 v-40 h40 v40 h40 v40 h-40 v40 h-40 v-40 h-40 z" fill="#c0392b" transform="translate(-40 10)"/><rect x="150" y="350" width="60" height="70" fill="#1d5c55"/>'

type DemoFile = { id: string; finding: string; by: 'gwil' | 'practitioner'; taken: TakenIn; description: string }
export type DemoFiles = { files: DemoFile[]; parts: Record<string, Buffer> }

const drawn = async (inner: string, name: string) =>
  takeIn(
    await sharp(Buffer.from(picture(inner)))
      .png()
      .toBuffer(),
    name,
  )

/** The files as they are kept, and their bytes by their keys in the store. */
export async function makeFiles(): Promise<DemoFiles> {
  const about = (finding: string, by: DemoFile['by']) => ({ id: randomUUID(), finding, by })
  const files = [
    {
      ...about(DRINK, 'gwil'),
      taken: await drawn(HOUSE + LETTERS, 'Six letters, one front door.png'),
      description: 'A drawing: six envelopes, each with a dotted line of its own to the one front door of a house.',
    },
    {
      ...about(DRINK, 'gwil'),
      taken: await takeIn(Buffer.from(TABLE), 'What six organisations paid.csv'),
      description: 'The figures behind this finding, by organisation. They are invented.',
    },
    {
      ...about(SAVING, 'practitioner'),
      taken: await drawn(HOSPITAL + HOUSE + COINS, 'From the home to the hospital.png'),
      description: 'A drawing: a line of coins between a house and a hospital.',
    },
  ]
  const parts = files.flatMap(({ id, taken }) =>
    Object.entries(taken.parts).map(([part, bytes]) => [keyOf(id, part), bytes] as const),
  )
  return { files, parts: Object.fromEntries(parts) }
}

export async function addFiles(tx: Transaction, { id, before }: Loading, { files }: DemoFiles): Promise<void> {
  await tx.attachment.createMany({
    data: files.map(({ id: fileId, finding, by, taken: { parts: _, ...taken }, description }) => ({
      ...taken,
      id: fileId,
      description,
      findingId: id('finding', finding),
      addedById: id('person', by),
      addedAt: before(20),
      shownAt: before(20),
    })),
  })
}
