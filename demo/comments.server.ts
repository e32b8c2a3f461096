import type { Prisma, Transaction } from '#app/db/database.server.ts'
import { quotationOf } from '#app/ui/quoting.ts'
import { people } from './people.ts'
import { type Loading, slugOf } from './rows.ts'
import type { DemoComment } from './shape.ts'

type Row = Prisma.CommentCreateManyInput & { id: string; body: string; at: Date; authorId: string }
type Laid = { row: Row; said: DemoComment; discussion: string }

/** Somebody reacts a little after it was said. */
const A_LITTLE = 0.1

/**
 * What was said in these discussions, with what others did with it and what its writer changed: three statements, however
 * much was said.
 * @returns the comment that answers the question, by slug
 */
export async function addComments(
  tx: Transaction,
  loading: Loading,
  things: { slug: string; comments: DemoComment[] }[],
): Promise<Map<string, string>> {
  const laid = things.flatMap(({ slug, comments }) => layAll(loading, slug, comments))
  await tx.comment.createMany({ data: laid.map(({ row }) => row) })
  await tx.commentRevision.createMany({
    data: laid.flatMap(({ row, said }) =>
      said.edited ? [{ commentId: row.id, body: said.edited.before, at: row.at }] : [],
    ),
  })
  await tx.reaction.createMany({
    data: laid.flatMap(({ row, said }) =>
      (said.reactions ?? []).map(([by, kind]) => ({
        commentId: row.id,
        practitionerId: loading.id('person', by),
        kind,
        at: loading.before(said.ago - A_LITTLE),
      })),
    ),
  })
  return new Map(laid.flatMap(({ row, said, discussion }) => (said.accepted ? [[discussion, row.id]] : [])))
}

/** Comments before their replies, so that one statement can insert them all. */
function layAll(loading: Loading, discussion: string, comments: DemoComment[]): Laid[] {
  const laid: Laid[] = []
  const lay = (said: DemoComment, parentId: string | null) => {
    const row = {
      id: loading.id('comment', `${discussion} ${said.ago}`),
      discussionId: loading.id('discussion', discussion),
      parentId,
      authorId: loading.id('person', said.by),
      body: quoted(said, laid) + said.body,
      at: loading.before(said.ago),
      editedAt: said.edited ? loading.before(said.edited.ago) : null,
    }
    laid.push({ row, said, discussion })
    for (const reply of said.replies ?? []) lay(reply, row.id)
  }
  for (const said of comments) lay(said, null)
  return laid
}

/** As the page would have begun the answer to somebody who pressed “Quote” and shortened it. */
function quoted({ quotes }: DemoComment, before: Laid[]): string {
  if (!quotes) return ''
  const of = before.find(({ said }) => said.body.includes(quotes))
  const author = people.find(({ key }) => key === of?.said.by)
  if (!of || !author) throw new Error(`Nobody said “${quotes}” before it was quoted`)
  return quotationOf({ id: of.row.id, body: quotes, hidden: false, author: { slug: slugOf(author.name) } }) ?? ''
}
