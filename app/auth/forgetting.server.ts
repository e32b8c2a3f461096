import { remember } from '#app/db/remember.ts'
import { log } from '#app/log.server.ts'

const EVERY_MS = 3_600_000
/** Rows forgotten in one statement, between which others have their turn; and statements in a run: what is left waits an hour. */
const BATCH = 1_000
const MOST_BATCHES = 50

/** Forgets what is over. @returns how many, at most so many */
type Forget = (most: number) => Promise<number>
const state = remember('forgetting', () => ({
  forgets: [] as Forget[],
  timer: null as NodeJS.Timeout | null,
  stopping: false,
  working: null as Promise<void> | null,
}))

/** Every hour, beginning now: what is over is forgotten, so that no table only grows. */
export function startForgetting(forgets: Forget[]): void {
  state.forgets = forgets
  state.stopping = false
  state.timer ??= setInterval(look, EVERY_MS).unref()
  look()
}

export async function stopForgetting(): Promise<void> {
  if (state.timer) clearInterval(state.timer)
  state.timer = null
  state.stopping = true
  await state.working
}

function look(): void {
  state.working ??= forgetWhatIsOver(state.forgets)
    .catch((error) => log.warn({ error }, 'what is over could not be forgotten; it is tried again in an hour'))
    .finally(() => {
      state.working = null
    })
}

export async function forgetWhatIsOver(forgets: Forget[]): Promise<void> {
  for (const forget of forgets)
    for (let n = 0; n < MOST_BATCHES && !state.stopping; n++) if ((await forget(BATCH)) < BATCH) break
}
