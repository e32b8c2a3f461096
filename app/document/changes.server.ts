import { diffLines, diffWordsWithSpace } from 'diff'

/** A run of two texts compared: what both say, or one of them alone. */
export type Part = { kind: 'same' | 'added' | 'removed'; text: string }

/** Milliseconds one text may take: two that share next to nothing are compared by paragraphs, or shown whole. */
const PATIENCE = 150

/** What changed between two texts, by words. */
export function wordsChanged(before: string, after: string): Part[] {
  const changes =
    diffWordsWithSpace(before, after, { timeout: PATIENCE }) ?? diffLines(before, after, { timeout: PATIENCE })
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return asPhrases(
    changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value })),
  )
}

/** Words changed in a row read as one phrase taken out and one put in: the spaces between them are no reason to alternate. */
function asPhrases(parts: Part[]): Part[] {
  const phrases: Part[] = []
  let [removed, added] = ['', '']
  const end = () => {
    if (removed) phrases.push({ kind: 'removed', text: removed })
    if (added) phrases.push({ kind: 'added', text: added })
    removed = added = ''
  }
  parts.forEach(({ kind, text }, i) => {
    const between = removed && added && /^[ \t]+$/.test(text) && parts[i + 1]
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (between) {
      removed += text
      added += text
    } else {
      end()
      phrases.push({ kind, text })
    }
  })
  end()
  return phrases
}
