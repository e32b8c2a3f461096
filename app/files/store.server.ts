import { remember } from '#app/db/remember.ts'
import { settings } from '#app/settings.server.ts'
import { diskStore } from './disk.server.ts'
import { s3Store } from './s3.server.ts'
import type { Store } from './store.ts'

/** The store of these settings: a bucket when one is named, else the disk. */
export const store = (): Store =>
  remember('store', () => {
    const { DATA_DIR, S3_URL } = settings()
    return S3_URL ? s3Store(S3_URL) : diskStore(`${DATA_DIR}/files`)
  })
