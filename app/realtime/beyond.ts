import * as Y from 'yjs'

type Deleted = ReturnType<typeof Y.createDeleteSet>

const covered = (mine: Deleted, theirs: Deleted): boolean => {
  const whole = Y.mergeDeleteSets([theirs])
  for (const [client, gone] of Y.mergeDeleteSets([mine]).clients)
    for (const { clock, len } of gone)
      if (!whole.clients.get(client)?.some((g) => g.clock <= clock && g.clock + g.len >= clock + len)) return false
  return true
}

/**
 * What this page's copy has beyond the server's: words typed while there was no connection.
 * A state vector does not tell of deletions, so these are compared with the server's own.
 * @param joined what the server sent, before it is applied to `doc`
 * @returns one update to be sent, or null when the server has everything
 */
export function beyond(doc: Y.Doc, joined: { update: Uint8Array; stateVector: Uint8Array }): Uint8Array | null {
  const theirs = Y.decodeStateVector(joined.stateVector)
  const more = [...Y.decodeStateVector(Y.encodeStateVector(doc))].some(([client, n]) => n > (theirs.get(client) ?? 0))
  const removed = !covered(Y.createDeleteSetFromStructStore(doc.store), Y.decodeUpdate(joined.update).ds)
  return more || removed ? Y.encodeStateAsUpdate(doc, joined.stateVector) : null
}
