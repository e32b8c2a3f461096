import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { NewsVerb } from '#app/domain/search/news.server.ts'
import { kindWords } from '#app/domain/search/words.ts'
import { counted } from '#app/ui/counted.ts'
import { Avatar, PersonName } from '#app/ui/person.tsx'
import type { HomePage } from './home.server.ts'

type Line = HomePage['news'][number]

/** What happened, as somebody would tell it: who, did what, to what. */
export function News({ page: { news, viewer } }: { page: HomePage }) {
  if (!news.length) return null
  return (
    <section aria-labelledby="news" className="tp-part">
      <h2 className="govuk-heading-m" id="news">
        What happened lately
      </h2>
      <ol className="tp-news">
        {news.map((line) => (
          <li key={`${line.verb} ${line.slug} ${line.at.toISOString()}`}>
            <Avatar id={line.who?.id ?? ''} name={line.who?.name ?? 'Former member'} small />
            <p>
              <PersonName person={line.who} link={viewer !== null} />
              {line.others > 0 && ` and ${counted(line.others, 'other', 'others')}`} {said(line)}{' '}
              <time dateTime={line.at.toISOString()}>{line.ago}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const SENTENCES: Record<NewsVerb, (thing: ReactNode, line: Line) => ReactNode> = {
  case_study_published: (thing) => <>published {thing}</>,
  case_study_revised: (thing) => <>revised {thing}</>,
  finding_shared: (thing) => <>shared the finding {thing}</>,
  corroborated: (thing, { from, others }) => (
    <>
      {others ? 'see' : 'sees'} this {from ? `in ${from} ` : ''}too: {thing}
    </>
  ),
  disputed: (thing, { from, others }) => (
    <>
      {others ? 'do' : 'does'} not see this{from ? ` in ${from}` : ''}: {thing}
    </>
  ),
  thread_started: (thing) => <>started the thread {thing}</>,
  answer_accepted: (thing) => <>accepted an answer to {thing}</>,
  commented: (thing) => <>commented on {thing}</>,
  proposal_started: (thing) => <>started the proposal {thing}</>,
  member_joined: (thing) => <>joined the team of {thing}</>,
  consultation_opened: (thing) => <>opened {thing} for consultation</>,
  consultation_closed: (thing) => <>closed the consultation on {thing}</>,
  place_added: (thing) => <>added the place {thing}</>,
}

function said(line: Line): ReactNode {
  const thing = (
    <Link className="govuk-link" to={`${line.kind === 'thread' ? '/threads' : kindWords[line.kind].path}/${line.slug}`}>
      {line.title}
    </Link>
  )
  return SENTENCES[line.verb](thing, line)
}
