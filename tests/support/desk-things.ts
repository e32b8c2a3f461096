import { db } from '#app/db/database.server.ts'

type Made = { id: string; slug: string; discussionId: string }
/** What a scene makes, as far as it is needed here. */
type Scene = {
  author: { id: string }
  once<T>(name: string, make: (word: string) => Promise<T>): Promise<T>
  aFinding(word: string, withdrawnAt: Date | null): Promise<Made>
  aThread(word: string, fields: { withdrawnAt?: Date; heldAt?: Date; openToAll?: boolean }): Promise<Made>
  openThread(): Promise<Made>
  someone(): Promise<{ id: string }>
}

/** A finding that somebody reported, to be decided about. */
export const aFlaggedFinding = (scene: Scene) =>
  scene.once('flagged', async (word) => {
    const finding = await scene.aFinding(word, null)
    const reporterId = (await scene.someone()).id
    const about = { subjectKind: 'finding', subjectId: finding.id, reporterId }
    await db.flag.create({ data: { ...about, reason: 'wrong', note: `${word} reported` } })
    return finding
  })

type Held = { id: string; slug: string; heldId: string }
const held = async (
  scene: Scene,
  kind: string,
  thing: { id: string; slug?: string },
  verb: string,
  aboutId = thing.id,
) => {
  const { id: heldId } = await db.held.create({
    data: {
      subjectKind: kind,
      subjectId: thing.id,
      authorId: scene.author.id,
      found: ['kzq'],
      verb,
      aboutKind: kind === 'comment' ? 'thread' : kind,
      aboutId,
      data: kind === 'comment' ? { commentId: thing.id } : {},
      fresh: true,
    },
    select: { id: true },
  })
  return { id: thing.id, slug: thing.slug ?? '', heldId }
}

/** Threads, findings and comments of the co-author's that wait for a moderator. */
export const aHeldThread = (scene: Scene, name = 'heldthread') =>
  scene.once(name, async (word): Promise<Held> => {
    const at = new Date()
    const thread = await scene.aThread(word, { withdrawnAt: at, heldAt: at, openToAll: true })
    return held(scene, 'thread', thread, 'thread_started')
  })
export const aHeldFinding = (scene: Scene) =>
  scene.once('heldfinding', async (word): Promise<Held> => {
    const finding = await scene.aFinding(word, new Date())
    await db.finding.update({ where: { id: finding.id }, data: { heldAt: new Date() } })
    return held(scene, 'finding', finding, 'finding_shared')
  })
export const aHeldComment = (scene: Scene) =>
  scene.once('heldcomment', async (word): Promise<Held> => {
    const { id: threadId, discussionId } = await scene.openThread()
    const at = new Date()
    const comment = await db.comment.create({
      data: { discussionId, authorId: scene.author.id, body: `${word} said the author`, heldAt: at, hiddenAt: at },
      select: { id: true },
    })
    return held(scene, 'comment', comment, 'commented', threadId)
  })
export const aWatchedWord = (scene: Scene) =>
  scene.once('watched', (word) => db.watchedWord.create({ data: { words: word, does: 'hold' }, select: { id: true } }))
