import type { ReactNode } from 'react'

/**
 * The same frame around the saved text and around the editor, so that the one takes the other's place without a jump:
 * tools, text, and at the foot whether it is saved and who is here.
 */
export function Frame({ tools, foot, children }: { tools: ReactNode; foot: ReactNode; children: ReactNode }) {
  return (
    <div className="tp-writing">
      {tools}
      <div className="tp-writing__page">{children}</div>
      <div className="tp-writing__foot">{foot}</div>
    </div>
  )
}
