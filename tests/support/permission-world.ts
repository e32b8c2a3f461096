import { closeDatabase, openDatabase } from '#app/db/database.server.ts'
import { deliverNow } from '#app/domain/activity/activity.server.ts'
import { ADDRESSES } from './addresses.ts'
import { aCast, type Cast, EVERYONE, Scene, TEAM, type Who } from './cast.ts'
import { type Answer, answerOf, type Case } from './permissions.ts'
import { routesOfBuild } from './routes.ts'
import { startServer, type TestServer } from './server.ts'
import { copyTemplate, type TestDatabase } from './template.ts'

/** As behind a proxy, which tells where each request came from. */
const ORIGIN = 'http://tp.example.org'
const OTHERS = ['PUT', 'PATCH', 'DELETE'] as const
export const routes = routesOfBuild()
export const hasAction = new Set(routes.filter((route) => route.hasAction).map(({ id }) => id))
export const cases = Object.entries(ADDRESSES).flatMap(([id, all]) =>
  all.map((one, n) => ({ id, key: `${id}#${n}`, one })),
)
export const PEOPLE = [...EVERYONE, ...TEAM]

/** Any unsafe method does the same deed. Beside POST each person tries another one, so that every address meets them all. */
export const otherMethod = (key: string, who: Who) =>
  OTHERS[(cases.findIndex((one) => one.key === key) + PEOPLE.indexOf(who)) % OTHERS.length] as (typeof OTHERS)[number]

/** Only what concerns proposals tells those on a team from any other practitioner. */
const CONCERNS_TEAMS = /^routes\/(proposals\.\$slug|comments|discussions|manuscripts|files)/
export const isAsked = (who: Who, id: string) => !(TEAM as readonly Who[]).includes(who) || CONCERNS_TEAMS.test(id)

/** Everything this person tries to do. Of what is refused nothing at all may come. */
export const deedsOf = (who: Who) =>
  cases
    .filter(({ id, one }) => isAsked(who, id) && (!hasAction.has(id) || one.POST))
    .map((deed) => ({ ...deed, isRefused: !deed.one.POST || answerOf(deed.one.POST, who) !== 'in' }))

/** What is called `file` or `files` goes as one. */
function asForm({ file, files, ...fields }: Record<string, string>): URLSearchParams | FormData {
  if (file === undefined && files === undefined) return new URLSearchParams(fields)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file !== undefined) form.append('file', new File([file], 'words.txt'))
  if (files !== undefined) form.append('files', new File([files], 'words.txt'))
  return form
}

export type Ready = { path: string; body: Record<string, string>; cookie: string }

/**
 * A platform to be asked, over a database that is made before it starts: the embedded one has room for one process.
 * `opened` is for what is made or looked at while it does not run.
 */
export class PermissionWorld {
  private server: TestServer | null = null
  private asked = 0
  private constructor(
    private copy: TestDatabase,
    readonly cast: Cast,
    /** Things that everybody is asked to look at. */
    readonly gallery: Scene,
  ) {}

  static async make(): Promise<PermissionWorld> {
    const copy = await copyTemplate()
    process.env.DATA_DIR = copy.DATA_DIR
    await openDatabase(() => {}, copy)
    const cast = await aCast()
    return new PermissionWorld(copy, cast, new Scene(cast, 'kzq'))
  }

  /** What this person would send, to things of this scene. */
  async ready({ at, body = {}, ends }: Case, scene: Scene, who: Who): Promise<Ready> {
    const { people, cookies } = this.cast
    const self = { me: who === 'visitor' ? null : people[who], cookie: cookies[who] }
    const { me, cookie } = ends ? await this.cast.another(who) : self
    return {
      path: typeof at === 'string' ? at : await at(scene, me),
      body: typeof body === 'function' ? await body(scene, me) : body,
      cookie,
    }
  }

  /** What is told is told before anybody asks: what asking changes can then be seen. */
  async start(): Promise<void> {
    await deliverNow()
    await closeDatabase()
    const { DATA_DIR, DATABASE_URL } = this.copy
    this.server = await startServer({
      DATA_DIR,
      ...(DATABASE_URL && { DATABASE_URL }),
      DEMO: 'off',
      TRUST_PROXY: '1',
      APP_URL: ORIGIN,
      LOG_LEVEL: 'error',
    })
  }

  /** Stops asking, and opens the database here. */
  async stop(): Promise<void> {
    await this.server?.stop()
    this.server = null
    await openDatabase(() => {}, this.copy)
  }

  async remove(): Promise<void> {
    await this.server?.stop()
    await closeDatabase()
    await this.copy.remove()
  }

  /** As a browser of theirs would; each from an address of its own, so that no limit on tries decides anything. */
  async ask(method: string, path: string, cookie: string, body?: Record<string, string>): Promise<Answer> {
    const n = ++this.asked
    const answer = await fetch(`${this.server?.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        Origin: ORIGIN,
        'X-Forwarded-For': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
        ...(cookie && { Cookie: cookie }),
      },
      ...(body && { body: asForm(body) }),
    })
    return answerIn(answer)
  }
}

export async function answerIn(answer: Response): Promise<Answer> {
  const told = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('told='))
  return {
    status: answer.status,
    location: answer.headers.get('Location'),
    told: told ? toldIn(told) : null,
    text: await answer.text(),
  }
}
function toldIn(cookie: string): string {
  const value = decodeURIComponent(/^told=([^;]*)/.exec(cookie)?.[1] ?? '')
  return Buffer.from(value, 'base64').toString('utf8')
}

export const describeAnswer = ({ status, location, told }: Answer): string =>
  location ? `${status} → ${location}${told ? ` (${told})` : ''}` : String(status)
