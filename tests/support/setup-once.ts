import { prepareTemplate } from './template.ts'

/** Once for a whole run, before any file: the migrated database that the files copy. */
export const setup = () => prepareTemplate()
