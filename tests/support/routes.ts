import { execFileSync } from 'node:child_process'

export type BuiltRoute = { id: string; path: string; hasLoader: boolean; hasAction: boolean; hasPage: boolean }

const ASK = `const { routes } = await import('./build/server/index.js')
process.stdout.write(JSON.stringify(Object.values(routes).map(({ id, parentId, path, index, module }) => ({
  id, parentId, path, index, hasLoader: !!module.loader, hasAction: !!module.action, hasPage: !!module.default }))))
process.exit(0)`

type Said = BuiltRoute & { parentId?: string; path?: string; index?: boolean }

/** Every address of the built platform, as Remix itself knows them. */
export function routesOfBuild(): BuiltRoute[] {
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', ASK], { encoding: 'utf8' })
  const routes: Said[] = JSON.parse(said)
  const byId = new Map(routes.map((route) => [route.id, route]))
  const pathOf = ({ path, parentId }: Said): string =>
    `${parentId ? pathOf(byId.get(parentId) as Said) : ''}${path ? `/${path}` : ''}`
  return routes.filter(({ id }) => id !== 'root').map((route) => ({ ...route, path: pathOf(route) || '/' }))
}
