import { expect, test } from 'vitest'
import { EMPTY_PAGES, PAGES } from './support/pages.ts'
import { routesOfBuild } from './support/routes.ts'

test('every page of the platform is among those that are looked at: open to all, and pictured', () => {
  const looked = [...PAGES, ...EMPTY_PAGES.visitor, ...EMPTY_PAGES.first]
  const paths = looked.map(({ path }) => path.split('?')[0] ?? '')
  const shown = new Set(PAGES.map(({ shows }) => shows))
  const isSeen = (path: string) => {
    const like = new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+').replace('*', '.+')}$`)
    return shown.has(path) || paths.some((one) => like.test(one))
  }
  const pages = routesOfBuild().filter(({ hasPage }) => hasPage)
  expect(pages.length).toBeGreaterThan(40)
  expect(pages.filter(({ path }) => !isSeen(path)).map(({ path }) => path)).toEqual([])
  expect(new Set(looked.map(({ name }) => name)).size).toBe(looked.length)
})
