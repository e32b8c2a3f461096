import { describe, expect, it } from 'vitest'
import { TITLE_MAX } from '#app/domain/case-study/form.server.ts'
import { caseStudies } from './case-studies/all.ts'
import { findings } from './findings/all.ts'
import { type DemoOrganisation, organisations } from './organisations.ts'
import { people } from './people.ts'
import type { DemoPerson } from './person.ts'
import { type DemoPlace, places } from './places.ts'
import { proposals } from './proposals/all.ts'
import type { DemoComment } from './shape.ts'
import { sources } from './sources.ts'
import { threads } from './threads/all.ts'

const allOrganisations: readonly DemoOrganisation[] = organisations
const allPlaces: readonly DemoPlace[] = places
const allPeople: readonly DemoPerson[] = people
const isReal = (slug: string | null) => allPlaces.find((place) => place.slug === slug)?.fictional !== true
const addresses = new Set<string>(Object.values(sources).map(({ url }) => url))

describe('what the demonstration says of real places', () => {
  it('has the thirteen pilots, each with a source, and four places that say they are fictional', () => {
    const pilots = allPlaces.filter(({ fictional }) => !fictional)
    expect(pilots).toHaveLength(13)
    for (const { name, source, themes } of pilots) {
      expect(addresses, name).toContain(source?.url)
      for (const theme of themes) expect(addresses, `${name}: ${theme.slug}`).toContain(theme.source?.url)
    }
    const invented = allPlaces.filter(({ fictional }) => fictional)
    expect(invented).toHaveLength(4)
    for (const { name, summary } of invented) {
      expect(name).toContain('(fictional)')
      expect(summary, name).toContain('does not exist')
    }
  })

  it('gives a source with every piece of evidence for a finding of a real place', () => {
    for (const { place, slug, evidence } of findings.filter(({ place }) => isReal(place)))
      for (const { source } of evidence) expect(addresses, `${place}: ${slug}`).toContain(source?.url)
  })

  it('gives a source with every case study that is not of a fictional place', () => {
    for (const { place, slug, source } of caseStudies) if (isReal(place)) expect(addresses, slug).toContain(source?.url)
  })

  it('links only to sources on the list', () => {
    const texts = [
      ...[...caseStudies, ...proposals].flatMap(({ sections }) => sections.map(({ markdown }) => markdown)),
      ...findings.flatMap(({ corroborations }) => corroborations.map(({ note }) => note)),
    ]
    const links = texts.flatMap((text) => text.match(/https?:\/\/[^\s)]+/g) ?? [])
    expect(links.length).toBeGreaterThan(20)
    for (const link of links) expect([...addresses]).toContain(link)
  })

  it('lets a real place say “seen here too” only with an address, and a fictional one only as invented', () => {
    for (const { slug, corroborations } of findings)
      for (const { place, note } of corroborations)
        if (isReal(place)) expect(note, slug).toMatch(/https?:\/\//)
        else expect(note, slug).toMatch(/^Invented for the demonstration: /)
  })

  it('calls invented evidence invented, and what is fictional fictional', () => {
    for (const { slug, detail, evidence } of findings.filter(({ place }) => !isReal(place))) {
      expect(detail, slug).toMatch(/^Fictional\. /)
      for (const { text } of evidence) expect(text, slug).toMatch(/^Invented: /)
    }
    for (const { slug, place, summary, sections } of caseStudies)
      if (!isReal(place)) {
        expect(summary, slug).toMatch(/^Fictional\. /)
        expect(sections[0]?.markdown, slug).toMatch(/fictional place/)
      }
  })
})

describe('what the demonstration holds', () => {
  it('could have been typed into the forms of the platform', () => {
    for (const { slug, title, summary } of caseStudies) {
      expect(title.length, slug).toBeLessThanOrEqual(TITLE_MAX)
      expect(summary.length, slug).toBeLessThanOrEqual(500)
    }
    for (const { slug, title, summary } of proposals) {
      expect(title.length, slug).toBeLessThanOrEqual(TITLE_MAX)
      expect(summary.length, slug).toBeLessThanOrEqual(600)
    }
    for (const { slug, claim } of findings) expect(claim.length, slug).toBeLessThanOrEqual(300)
  })

  it('is said in plain words where a comment is plain: nobody sees the marks of a bold word', () => {
    const bodies = (comments: DemoComment[]): string[] =>
      comments.flatMap(({ body, quotes = '', replies = [] }) => [body, quotes, ...bodies(replies)])
    for (const { comments } of [...caseStudies, ...findings, ...proposals, ...threads])
      for (const body of bodies(comments)) expect(body).not.toMatch(/\*|\]\(|^#/m)
    for (const { body, slug } of threads) expect(body, slug).not.toMatch(/\*|\]\(|^#/m)
  })

  it('has an address of its own for each thing, and a moment for each thing that is said', () => {
    const things = [...caseStudies, ...findings, ...proposals, ...threads]
    expect(new Set(things.map(({ slug }) => slug)).size).toBe(things.length)
    const moments = (comments: DemoComment[]): number[] =>
      comments.flatMap(({ ago, replies = [] }) => [ago, ...moments(replies)])
    for (const { slug, comments } of things) {
      const all = moments(comments)
      expect(new Set(all).size, slug).toBe(all.length)
    }
  })
})

describe('the threads of the demonstration', () => {
  it('say that they are invented, and their answers come after what they answer', () => {
    const react = ({ by, reactions = [], replies = [] }: DemoComment): void => {
      for (const [who] of reactions) expect(who).not.toBe(by)
      expect(new Set(reactions.map(([who]) => who)).size).toBe(reactions.length)
      replies.forEach(react)
    }
    for (const { comments } of [...caseStudies, ...findings, ...proposals, ...threads]) comments.forEach(react)
    for (const { slug, body, comments } of threads) {
      expect(body, slug).toMatch(/^Invented/)
      for (const { ago, accepted = 0 } of comments) expect(accepted, slug).toBeLessThan(ago)
    }
  })
})

describe('the people of the demonstration', () => {
  it('are thirty, visibly fictional, and work for nobody real', () => {
    expect(allPeople).toHaveLength(30)
    expect(new Set(allPeople.map(({ key }) => key)).size).toBe(30)
    for (const { name, headline, about, post } of allPeople) {
      const employer = allOrganisations.find(({ slug }) => slug === post.organisation)
      expect(employer?.name, name).toContain('(fictional)')
      expect(headline, name).toMatch(/^Fictional practitioner \(demonstration\)/)
      expect(about, name).toMatch(/^Invented\. /)
    }
  })

  it('answer each other in the order of time', () => {
    const isLater = (comments: DemoComment[], than: number) => {
      for (const { ago, body, replies = [] } of comments) {
        expect(ago, body).toBeLessThan(than)
        isLater(replies, ago)
      }
    }
    for (const { comments, published } of caseStudies) isLater(comments, published)
    for (const { comments, ago } of [...findings, ...threads]) isLater(comments, ago)
    for (const { comments, started } of proposals) isLater(comments, started)
    for (const { ago, corroborations } of findings)
      for (const said of corroborations) expect(said.ago, said.note).toBeLessThan(ago)
  })

  it('joined before they said or did anything', () => {
    const joined = new Map<string, number>(people.map(({ key, joined }) => [key, joined]))
    const check = (by: string, ago: number) => expect(ago, `${by}, ${ago} days ago`).toBeLessThan(joined.get(by) ?? 0)
    const inTalk = ({ by, ago, replies = [], reactions = [] }: DemoComment): void => {
      check(by, ago)
      for (const [who] of reactions) check(who, ago)
      replies.forEach(inTalk)
    }
    for (const thing of [...caseStudies, ...findings, ...proposals, ...threads]) thing.comments.forEach(inTalk)
    for (const { authors, published } of caseStudies) for (const author of authors) check(author, published + 7)
    for (const { by, ago } of [...findings, ...threads]) check(by, ago)
    for (const { corroborations } of findings) for (const { by, ago } of corroborations) check(by, ago)
    for (const { closed } of threads) if (closed) check(closed.by, closed.ago)
    for (const { members } of proposals) for (const { who, ago } of members) check(who, ago)
  })

  it('belong to the place they speak for, and never to the place of the finding they confirm', () => {
    const at = new Map<string, readonly string[]>(allPeople.map(({ key, places: theirs }) => [key, theirs]))
    for (const { slug, place, corroborations } of findings)
      for (const said of corroborations) {
        expect(at.get(said.by), slug).toContain(said.place)
        expect(said.place, slug).not.toBe(place)
      }
  })
})
