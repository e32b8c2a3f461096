import type { DemoThread } from '../shape.ts'
import { threadsOfFarrowmere } from './of-farrowmere.ts'
import { threadsOfTheOthers } from './of-the-others.ts'

/** What the invented people of the demonstration ask each other. None of it happened. */
export const threads: DemoThread[] = [...threadsOfFarrowmere, ...threadsOfTheOthers]
