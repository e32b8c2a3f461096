import fs from 'node:fs'
import { expect, type Page } from '@playwright/test'

const source = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Violation = { id: string; help: string; nodes: { target: string[]; html: string }[] }

/** What axe-core has against the page as it is now: every rule of WCAG 2.2 AA and of best practice, none switched off. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Evaluated from outside the page, so that its content security policy stays as it is; once for both widths.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const found = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: { run(where: Document, how: object): Promise<{ violations: Violation[] }> }
    }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      // Of what is right it need not tell where.
      resultTypes: ['violations'],
    })
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, html }) => ({ target, html })),
    }))
  }, TAGS)
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}): ${target.join(' ')} – ${html.slice(0, 160)}`),
  )
}

/** How many pixels the page is wider than its window. */
export const tooWideBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const WIDE = { width: 1280, height: 900 }
export const NARROW = { width: 320, height: 640 }

/** Everything that must hold on the page as it is, at both widths. */
export async function expectOpenToAll(page: Page, where: string): Promise<void> {
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size)
    expect.soft(await violationsOn(page), `${where} at ${size.width} px`).toEqual([])
    expect.soft(await tooWideBy(page), `${where} scrolls sideways at ${size.width} px`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(WIDE)
}
