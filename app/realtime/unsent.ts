import { mergeUpdates } from 'yjs'

/**
 * What the server has not stored yet, oldest first. What is on its way stays here until it is answered: only an
 * answer makes it stored.
 */
export class Unsent {
  #waiting: Uint8Array[] = []
  #underWay: Uint8Array[] = []

  get any(): boolean {
    return this.#waiting.length > 0 || this.#underWay.length > 0
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update)
  }

  /**
   * Everything that waits, as one update, as far as it fits.
   * @param most bytes; a single larger update is taken alone
   */
  take(most: number): Uint8Array | null {
    if (this.#underWay.length || !this.#waiting.length) return null
    let bytes = 0
    const over = this.#waiting.findIndex((update) => {
      bytes += update.length
      return bytes > most
    })
    this.#underWay = this.#waiting.splice(0, over === -1 ? this.#waiting.length : Math.max(1, over))
    return this.#underWay.length === 1 ? (this.#underWay[0] as Uint8Array) : mergeUpdates(this.#underWay)
  }

  /** What was under way is stored. */
  stored(): void {
    this.#underWay = []
  }

  /** What was under way may not have arrived: it waits again, before the rest. */
  failed(): void {
    this.#waiting = [...this.#underWay, ...this.#waiting]
    this.#underWay = []
  }

  /** The server said what it has: this is the rest. */
  reset(rest: Uint8Array | null): void {
    this.#underWay = []
    this.#waiting = rest ? [rest] : []
  }
}
