import { Link } from '@remix-run/react'
import { Card, Cards } from './cards.tsx'
import { counted } from './counted.ts'
import { Tag } from './tag.tsx'
import { When } from './when.tsx'

type Named = { slug: string; name: string }
type ThreadTagsProps = { kind: 'conversation' | 'question'; answered: boolean; closed: boolean }

/** What it is and how it stands, each in a word. */
export function ThreadTags({ kind, answered, closed }: ThreadTagsProps) {
  return (
    <>
      <Tag tone={kind === 'question' ? 'sky' : 'plain'}>{kind === 'question' ? 'Question' : 'Conversation'}</Tag>
      {answered && <Tag tone="leaf">Answered</Tag>}
      {closed && <Tag tone="clay">Closed</Tag>}
    </>
  )
}

type Listed = ThreadTagsProps & {
  id: string
  slug: string
  title: string
  excerpt: string
  lastAt: Date
  comments: number
  place: Named | null
  theme: Named | null
  starter: { name: string } | null
}
export function ThreadCard({ thread, level }: { thread: Listed; level?: 2 | 3 }) {
  const { slug, title, excerpt, lastAt, comments, place, theme, starter } = thread
  return (
    <Card to={`/threads/${slug}`} title={title} text={excerpt} level={level}>
      <ThreadTags {...thread} />
      {place && <span>{place.name}</span>}
      {theme && <Tag>{theme.name}</Tag>}
      {!place && !theme && <span>The whole community</span>}
      <span>{comments === 0 ? 'Nobody has answered yet' : counted(comments, 'comment', 'comments')}</span>
      <span>
        by {starter?.name ?? 'a former member'}, last on <When at={lastAt} />
      </span>
    </Card>
  )
}

/** The threads of a place in which something was said last, and the way to ask it something. */
export function ThreadsOf({ place, threads }: { place: Named; threads: Listed[] }) {
  return (
    <section aria-labelledby="threads">
      <h2 className="govuk-heading-m" id="threads">
        Threads
      </h2>
      {threads.length > 0 && (
        <Cards>
          {threads.map((thread) => (
            <ThreadCard key={thread.id} thread={thread} level={3} />
          ))}
        </Cards>
      )}
      <ul className="tp-meta">
        {threads.length > 0 && (
          <li>
            <Link className="govuk-link" to={`/threads?place=${place.slug}`}>
              All threads of {place.name}
            </Link>
          </li>
        )}
        <li>
          <Link className="govuk-link" to={`/threads/new?place=${place.slug}`}>
            Ask {place.name} something
          </Link>
        </li>
      </ul>
    </section>
  )
}
