import { Card } from './cards.tsx'
import { counted } from './counted.ts'
import { type State, StateTag } from './proposal-state.tsx'
import { Tag } from './tag.tsx'
import { When } from './when.tsx'

export type CardProposal = {
  slug: string
  title: string
  summary: string
  state: State
  places: string[]
  themes: string[]
  people: number
  comments: number
  updatedAt: Date
}
export function ProposalCard({ proposal, level }: { proposal: CardProposal; level?: 2 | 3 }) {
  const { slug, title, summary, state, places, themes, people, comments, updatedAt } = proposal
  return (
    <Card to={`/proposals/${slug}`} title={title} text={summary} level={level}>
      <StateTag state={state} />
      {places.length > 0 && <span>{places.join(', ')}</span>}
      {themes.map((theme) => (
        <Tag key={theme}>{theme}</Tag>
      ))}
      <span>{counted(people, 'person', 'people')}</span>
      {comments > 0 && <span>{counted(comments, 'comment', 'comments')}</span>}
      <span>
        Changed <When at={updatedAt} />
      </span>
    </Card>
  )
}
