import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '#tests/support/browser.ts'
import { copyDemonstration } from '#tests/support/server.ts'
import { AUTHOR, cursorAt, openText, PROPOSAL, pageOf, saved, stateOf } from '#tests/support/writing.ts'

/** Files that are there under two names: a copy of all packages that takes a second and no space. */
function linkAll(from: string, to: string): void {
  fs.mkdirSync(to)
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkAll(source, target)
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target)
    else fs.linkSync(source, target)
  }
}

/** The project as somebody who has just cloned it has it, to be edited. In .cache: links do not lead to other disks. */
function cloneOfProject(): string {
  const clone = fs.mkdtempSync(path.resolve('.cache', 'development-'))
  const tracked = ['app', 'demo', 'prisma', 'public', 'scripts', 'server.ts', 'package.json']
  for (const name of [...tracked, 'prisma.config.ts', 'tsconfig.json', 'vite.config.ts'])
    fs.cpSync(name, path.join(clone, name), { recursive: true, filter: (file) => !file.startsWith('app/generated') })
  linkAll('node_modules', path.join(clone, 'node_modules'))
  // What Vite prepared before is not there in a clone.
  fs.rmSync(path.join(clone, 'node_modules/.vite'), { recursive: true, force: true })
  return clone
}

async function startDeveloping(clone: string, DATA_DIR: string) {
  const { PATH, HOME } = process.env
  const child: ChildProcess = spawn(process.execPath, ['scripts/dev.mjs'], {
    cwd: clone,
    env: { PATH, HOME, DATA_DIR, PORT: '0', LOG_LEVEL: 'warn' } as unknown as NodeJS.ProcessEnv,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes) => {
      said += bytes
    })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await expect.poll(() => child.exitCode ?? said, { timeout: 180_000 }).toMatch(/Total Place is at (\S+)/)
  return {
    url: /Total Place is at (\S+)/.exec(said)?.[1] ?? '',
    said: () => said,
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

const edit = (file: string, from: string, to: string) => {
  const text = fs.readFileSync(file, 'utf8')
  expect(text).toContain(from)
  fs.writeFileSync(file, text.replace(from, to))
}

test('while it is developed, pages change as they are edited, and neither connections nor the database are opened anew', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const clone = cloneOfProject()
  const { DATA_DIR, remove } = copyDemonstration()
  const dev = await startDeveloping(clone, DATA_DIR)
  const page = await pageOf(browser, dev.url, AUTHOR)
  try {
    const opened: string[] = []
    page.on('websocket', (socket) => opened.push(new URL(socket.url()).pathname))
    page.on('load', () => opened.push(PROPOSAL))
    await openText(page)
    await saved(page)
    const states = new Set<string>()
    await page.exposeFunction('noteState', (state: string) => states.add(state))
    await stateOf(page).evaluate((element) => {
      const { noteState } = window as unknown as { noteState(state: string): void }
      new MutationObserver(() => noteState(element.textContent ?? '')).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    })
    await cursorAt(page, 'End')
    await page.keyboard.type(' Before the edit.')
    await saved(page)

    // What the browser draws; a sentence of the server's; and the module that everything with data stands on.
    edit(path.join(clone, 'app/routes/proposals.$slug/route.tsx'), '>Proposals<', '>Proposals, edited<')
    await expect(page.getByRole('link', { name: 'Proposals, edited' })).toBeVisible()
    edit(path.join(clone, 'app/web/form.server.ts'), 'What was sent is not a form.', 'No form, edited.')
    fs.appendFileSync(path.join(clone, 'app/db/database.server.ts'), '\nexport const edited = true\n')
    const postNoForm = () =>
      page.request.post(`${dev.url}/sign-in`, {
        data: '{}',
        headers: { Origin: dev.url, 'Content-Type': 'text/plain' },
      })
    await expect.poll(async () => (await postNoForm()).text()).toContain('No form, edited.')

    await cursorAt(page, 'End')
    await page.keyboard.type(' After the edit.')
    await saved(page)
    // The third is Vite's own.
    expect(opened.sort()).toEqual(['/', PROPOSAL, '/socket.io/'])
    expect([...states].filter((state) => !['Saving…', 'Saved'].includes(state))).toEqual([])
    expect(await (await page.request.get(PROPOSAL)).text()).toContain('Before the edit. After the edit.')
    expect(await dev.stop()).toBe(0)
  } finally {
    await page.context().close()
    await dev.stop()
    remove()
    fs.rmSync(clone, { recursive: true, force: true })
  }
})
