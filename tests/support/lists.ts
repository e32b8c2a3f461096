import { bringingOf } from '#app/auth/bringing-lists.server.ts'
import { findImport, prepareImport } from '#app/domain/place/bringing/import.server.ts'
import type { Me, Scene } from './cast.ts'

/** A list that this person brought, as if they were an administrator, and that is not done yet. */
export const aListOf = (scene: Scene, me: Me) =>
  scene.once(`listof${me.id}`, async (word) => {
    const who = { ...me, role: 'administrator' } as const
    const bytes = Buffer.from(`name,kind\nBody of ${word},charity`)
    const sent = { kind: 'organisations', fileName: 'list.csv', bytes, onceKey: word } as const
    const id = await prepareImport(who, sent, bringingOf(who, 'organisations'))
    return { id, version: (await findImport(who, id, null, 1))?.version ?? '' }
  })
