/**
 * How a verb ended: done; unseen (for this person there is no such thing, and the page says no more than that);
 * or refused, with the reason in one plain sentence.
 */
export type Outcome = 'done' | 'unseen' | { refused: string }
