import { setImmediate } from 'node:timers/promises'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Body } from './body.ts'
import { CLASSES } from './classes.ts'
import { asPart, type Cited, type Paper, type PaperChapter } from './paper.ts'
import { PAPER_STYLE } from './paper-style.ts'
import { DocumentView } from './render.tsx'
import { toText } from './text.ts'

const heading = (level: 2 | 3 | 4) => CLASSES[`h${level}`]

/**
 * What stands on the page of an edition and in its file, under the title: contents, chapters with what they draw on,
 * sources and contributors. Drawn a part at a time, so that nobody else waits long.
 */
export async function paperHtml(paper: Paper): Promise<string> {
  const parts: ReactNode[] = [
    <Contents key="contents" paper={paper} />,
    <Introduction key="introduction" paper={paper} />,
    ...paper.chapters.map((chapter, at) => (
      <Chapter key={chapter.title} chapter={chapter} number={at + 1} home={paper.home} />
    )),
    <Sources key="sources" paper={paper} />,
    <Contributors key="contributors" paper={paper} />,
  ]
  let html = ''
  for (const part of parts) {
    html += renderToStaticMarkup(part)
    await setImmediate()
  }
  return html
}

/** One file that needs nothing else: readable in any browser, now and in twenty years. */
export function paperFile({ title, edition, date, address }: Paper, html: string): string {
  const page = createElement(
    'html',
    { lang: 'en-GB' },
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title}, ${edition.toLowerCase()}`}</title>
      {/* Our own words, with nothing of anybody's in them. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
      <style dangerouslySetInnerHTML={{ __html: PAPER_STYLE }} />
    </head>,
    <body>
      <main>
        <h1>{title}</h1>
        <p>
          {edition}, {date}. <a href={address}>{address}</a>
        </p>
        {/* Made by paperHtml: every word in it is escaped. */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </main>
    </body>,
  )
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`
}

const has = (body: Body) => toText(body).trim() !== ''

function Contents({ paper }: { paper: Paper }) {
  const line = (id: string, words: string) => (
    <li key={id}>
      <a className={CLASSES.link} href={`#${id}`}>
        {words}
      </a>
    </li>
  )
  return (
    <nav aria-labelledby="contents" className="tp-paper__contents">
      <h2 className={heading(3)} id="contents">
        Contents
      </h2>
      <ol className="govuk-list">
        {has(paper.introduction) && line('introduction', 'Introduction')}
        {paper.chapters.map(({ title }, at) => line(`chapter-${at + 1}`, `${at + 1}. ${title}`))}
        {paper.sources.length > 0 && line('sources', 'Sources')}
        {line('contributors', 'Contributors')}
      </ol>
    </nav>
  )
}

function Introduction({ paper }: { paper: Paper }) {
  if (!has(paper.introduction)) return null
  return (
    <section aria-labelledby="introduction">
      <h2 className={heading(2)} id="introduction">
        Introduction
      </h2>
      <DocumentView body={asPart(paper.introduction, paper.home)} />
    </section>
  )
}

function Chapter({ chapter, number, home }: { chapter: PaperChapter; number: number; home: string }) {
  const id = `chapter-${number}`
  return (
    <section aria-labelledby={id}>
      <h2 className={heading(2)} id={id}>
        {number}. {chapter.title}
      </h2>
      <DocumentView body={asPart(chapter.body, home)} />
      {chapter.cited.length > 0 && (
        <div className="tp-paper__cited">
          <h3 className={heading(3)}>What this chapter draws on</h3>
          {chapter.cited.map((one) => (
            <CitedThing key={one.address} one={one} />
          ))}
        </div>
      )}
    </section>
  )
}

function CitedThing({ one }: { one: Cited }) {
  return (
    <div className="tp-paper__thing">
      <h4 className={heading(4)}>
        <a className={CLASSES.link} href={one.address}>
          {one.title}
        </a>
      </h4>
      <p className="tp-paper__facts">{[one.kind, one.who, one.place, one.version].filter(Boolean).join(' · ')}</p>
      {one.why && <p className={CLASSES.paragraph}>{one.why}</p>}
      {one.summary && <p className={CLASSES.paragraph}>{one.summary}</p>}
      {one.evidence.length > 0 && (
        <>
          <p className={CLASSES.paragraph}>Evidence:</p>
          <ul className={CLASSES.bulletList}>
            {one.evidence.map(({ text, source }) => (
              <li key={`${source} ${text}`}>
                {text}{' '}
                {source !== null && (
                  <a className={CLASSES.link} href={`#source-${source}`} aria-label={`Source ${source}`}>
                    [{source}]
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Sources({ paper: { sources } }: { paper: Paper }) {
  if (!sources.length) return null
  return (
    <section aria-labelledby="sources">
      <h2 className={heading(2)} id="sources">
        Sources
      </h2>
      <ol className={CLASSES.numberList}>
        {sources.map(({ title, url }, at) => (
          <li key={`${title} ${url}`} id={`source-${at + 1}`}>
            {isOnTheWeb(url) ? (
              <a className={CLASSES.link} href={url} rel="nofollow ugc noreferrer">
                {title || url}
              </a>
            ) : (
              title || url
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
const isOnTheWeb = (url: string) => /^https?:\/\//.test(url)

function Contributors({ paper: { contributors } }: { paper: Paper }) {
  return (
    <section aria-labelledby="contributors">
      <h2 className={heading(2)} id="contributors">
        Contributors
      </h2>
      <p className={CLASSES.paragraph}>Written and put together by {contributors.wrote.join(', ')}.</p>
      {contributors.cited.length > 0 && (
        <p className={CLASSES.paragraph}>With what was shared by {contributors.cited.join(', ')}.</p>
      )}
    </section>
  )
}
