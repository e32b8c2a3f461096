import { isModerator, type Viewer } from '#app/domain/practitioner/viewer.ts'

/** The last lock: whoever calls a verb of curating has asked already, and answered 403. */
export function onlyCurators(viewer: Viewer): void {
  if (!isModerator(viewer)) throw new Error('Only moderators and administrators feature, collect and publish guides')
}
