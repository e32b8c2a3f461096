/** Somebody new would do more than those who are new may: one sentence, for them. Nothing was written. */
export class NotYet extends Error {}
