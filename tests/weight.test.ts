import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'

/** Bytes, compressed as the server sends them, that a page may bring before anything is done on it (bar S12). */
const SCRIPTS = 120_000
const STYLES = 25_000

const { assets }: ServerBuild = await import(pathToFileURL(path.resolve('build/server/index.js')).href)
const files = (folder: string) => path.join('build/client', folder)
const compressed = (addresses: Iterable<string>) =>
  [...new Set(addresses)].reduce((sum, one) => sum + gzipSync(readFileSync(files(one)), { level: 4 }).length, 0)

/** The scripts of an address: of the door, the document and every part of the way to its page. */
function scriptsOf(id: string): string[] {
  const route = assets.routes[id]
  if (!route) throw new Error(`There is no route ${id}`)
  const above = route.parentId ? scriptsOf(route.parentId) : [assets.entry.module, ...assets.entry.imports]
  return [...above, route.module, ...(route.imports ?? [])]
}

test('no page, whoever asks for it, brings more script than reading needs: what more it uses comes when it is used', () => {
  const weights = Object.keys(assets.routes).map((id) => ({ id, bytes: compressed(scriptsOf(id)) }))
  expect(weights.length).toBeGreaterThan(40)
  expect(Math.min(...weights.map(({ bytes }) => bytes))).toBeGreaterThan(50_000)
  expect(weights.filter(({ bytes }) => bytes > SCRIPTS)).toEqual([])
})

test('every page brings one sheet of styles, and not a heavy one', () => {
  const sheets = Object.values(assets.routes).flatMap(({ css }) => css ?? [])
  expect(sheets, 'beside the one of the document').toEqual([])
  const server = readdirSync('build/server', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )
  const named = server.flatMap(
    (file) => readFileSync(`build/server/${file}`, 'utf8').match(/\/assets\/app-[\w-]+\.css/g) ?? [],
  )
  const [sheet = ''] = named
  expect(compressed([sheet])).toBeLessThanOrEqual(STYLES)
})
