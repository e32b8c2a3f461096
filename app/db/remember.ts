const kept = globalThis as { __totalPlace?: Map<string, unknown> }

/** Long-lived things survive a module being evaluated again (development reloads): one per process. */
export function remember<T>(name: string, make: () => T): T {
  kept.__totalPlace ??= new Map()
  if (!kept.__totalPlace.has(name)) kept.__totalPlace.set(name, make())
  return kept.__totalPlace.get(name) as T
}
