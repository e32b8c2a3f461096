import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { listFiles } from '#app/domain/attachment/attachment.server.ts'
import { listComments } from '#app/domain/discussion/discussion.server.ts'
import { findReasonGiven } from '#app/domain/moderation/flagging.server.ts'
import { isModerator } from '#app/domain/practitioner/viewer.ts'
import { findAround } from '#app/domain/search/alike.server.ts'
import * as rights from '#app/domain/thread/permissions.ts'
import { type PollSaid, pollInSql, pollOf } from '#app/domain/thread/poll.server.ts'
import { findThread } from '#app/domain/thread/thread.server.ts'
import { getOr404, viewerOf } from '#app/web/asking.server.ts'
import { orLastPage, pageNumber } from '#app/web/page-number.ts'

/** What a thread's page shows this person: the whole of it, and what they may do. */
export async function showThread(args: LoaderFunctionArgs) {
  const viewer = await viewerOf(args)
  const thread = getOr404(await findThread(viewer, args.params.slug ?? ''))
  const page = pageNumber(args.request)
  const about = { kind: 'thread', id: thread.id } as const
  const [discussion, { follows, related, also }, files, reasonGiven] = await Promise.all([
    listComments(viewer, thread.discussionId, page, [thread.body, thread.accepted?.body ?? '']),
    findAround<PollSaid>(viewer, about, pollInSql(viewer, thread.id)),
    listFiles(viewer, about),
    thread.withdrawnAt ? findReasonGiven(about) : null,
  ])
  const may = {
    edit: rights.mayEditThread(viewer, thread),
    close: rights.mayCloseThread(viewer, thread),
    openAgain: rights.mayOpenAgain(viewer, thread),
    vote: rights.mayVote(viewer, thread),
    startPoll: rights.mayStartPoll(viewer, thread),
    accept: rights.mayAccept(viewer, thread),
    withdraw: rights.mayWithdrawThread(viewer, thread),
    decide: isModerator(viewer),
    bringBack: rights.mayBringBackThread(viewer, thread),
  }
  return {
    viewer: viewer && { id: viewer.id },
    thread,
    follows,
    files,
    poll: pollOf(also),
    related,
    reasonGiven,
    may,
    discussion: { ...orLastPage(args.request, page, discussion), page },
    onceKey: randomUUID(),
  }
}
export type Shown = Awaited<ReturnType<typeof showThread>>
