import { forwardRef } from 'react'
import { ToolIcon } from './tool-icon.tsx'
import { isToggle, TOOLS, type Tool } from './tools.ts'

type Props = {
  /** What is on where the cursor is. */
  on?: ReadonlySet<Tool>
  /** What can be used now; the rest stays reachable and says that it cannot. */
  usable?: ReadonlySet<Tool>
  use?: (tool: Tool) => void
}
const NONE: ReadonlySet<Tool> = new Set()

/** The toolbar as drawn: on the server without effect, in the browser with it; both of one size. */
export const ToolbarFrame = forwardRef<HTMLDivElement, Props>(function ToolbarFrame(
  { on = NONE, usable = NONE, use },
  ref,
) {
  return (
    <div ref={ref} className="tp-tools" role="toolbar" aria-label="Formatting">
      {TOOLS.map(({ id, name, keys }, i) => (
        <button
          key={id}
          type="button"
          className={`tp-tools__tool${TOOLS[i - 1] && TOOLS[i - 1]?.group !== TOOLS[i]?.group ? ' tp-tools__tool--first' : ''}`}
          aria-label={name}
          aria-pressed={isToggle(id) ? on.has(id) : undefined}
          aria-disabled={!usable.has(id)}
          title={keys ? `${name} (${keys})` : name}
          // The cursor stays where it is in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => usable.has(id) && use?.(id)}
        >
          <ToolIcon tool={id} />
        </button>
      ))}
    </div>
  )
})
