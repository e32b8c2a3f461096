import { createContext } from 'react'

/** Whose body is being written, and by whom: its images belong to it. Null: no image can be put in. */
export type TextOwner = { holder: { kind: string; id: string }; senderId: string }
export const TextOf = createContext<TextOwner | null>(null)
