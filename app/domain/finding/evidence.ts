export type Evidence = { text: string; sourceTitle: string; sourceUrl: string }
/** A form as it was posted. */
export type Typed = Record<string, string | string[] | undefined>

/** The rows of evidence as they were typed, empty ones too. */
export function evidenceRows(typed: Typed): Evidence[] {
  const list = (name: string) => [typed[name] ?? []].flat()
  const [texts, titles, urls] = [list('evidenceText'), list('evidenceSource'), list('evidenceUrl')]
  return texts.slice(0, 100).map((text, i) => ({
    text: text.trim(),
    sourceTitle: (titles[i] ?? '').trim(),
    sourceUrl: (urls[i] ?? '').trim(),
  }))
}
