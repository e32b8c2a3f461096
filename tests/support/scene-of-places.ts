import { db } from '#app/db/database.server.ts'
import type { Scene } from './cast.ts'
import { aPlace, aPractitioner } from './world.ts'

/** A place that the author of the scene looks after, and where somebody asks to belong. */
export const moderatedPlace = (scene: Scene) =>
  scene.once('moderatedplace', async (word) => {
    const place = await aPlace({ name: `Looked after ${word}` })
    const of = { placeId: place.id }
    await db.placeMembership.create({ data: { ...of, practitionerId: scene.author.id, moderator: true } })
    await db.placeRequest.create({ data: { ...of, practitionerId: (await scene.someone()).id, note: `${word} asks` } })
    return place
  })

/** Somebody who belongs to that place and does not look after it. */
export const memberOfIt = (scene: Scene) =>
  scene.once('memberofit', async (word) =>
    aPractitioner({ name: `Member ${word}`, places: [await moderatedPlace(scene)] }),
  )

/** A place that asks to join, and waits for an answer. */
export const placeApplication = (scene: Scene) =>
  scene.once('placeapplication', async (word) => {
    const asks = { placeName: `Asking ${word}`, region: 'Wales', why: `${word} counts`, who: `Who ${word}` }
    return db.placeApplication.create({ data: { ...asks, email: `${word}@example.org` }, select: { id: true } })
  })
