import type { ReactNode } from 'react'

export type Tone = 'plain' | 'leaf' | 'sun' | 'clay' | 'sky' | 'plum'

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'tp-tag' : `tp-tag tp-tag--${tone}`}>{children}</span>
}
