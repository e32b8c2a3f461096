import type { ReactNode } from 'react'
import type { Tool } from './tools.ts'

const line = (d: string) => <path d={d} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
const letters = (text: string, extra: object = {}) => (
  <text x="10" y="15" textAnchor="middle" fontSize="14" fontWeight="700" fill="currentColor" {...extra}>
    {text}
  </text>
)

const DRAWN: Record<Tool, ReactNode> = {
  bold: letters('B', { fontWeight: 900 }),
  italic: letters('I', { fontStyle: 'italic', fontFamily: 'serif', fontSize: 16 }),
  h2: letters('H', { fontSize: 17 }),
  h3: letters('H', { fontSize: 14 }),
  h4: letters('H', { fontSize: 11 }),
  bullet: (
    <>
      {line('M8 5h9M8 10h9M8 15h9')}
      <path d="M3 5h.1M3 10h.1M3 15h.1" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  number: (
    <>
      {line('M8 5h9M8 10h9M8 15h9')}
      <text x="1" y="8" fontSize="7" fontWeight="700" fill="currentColor">
        1
      </text>
      <text x="1" y="18" fontSize="7" fontWeight="700" fill="currentColor">
        2
      </text>
    </>
  ),
  quote: letters('“', { fontSize: 28, y: 23 }),
  link: line('M8 12l4-4M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2'),
  table: line('M3 4h14v12H3zM3 8h14M8 4v12'),
  picture: (
    <>
      {line('M3 4h14v12H3zM3 14l4-4 3 3 3-4 4 5')}
      <circle cx="7" cy="7.5" r="1.3" fill="currentColor" />
    </>
  ),
  undo: line('M7 4L3 8l4 4M3 8h9a5 5 0 0 1 0 9H9'),
  redo: line('M13 4l4 4-4 4M17 8H8a5 5 0 0 0 0 9h3'),
}

export function ToolIcon({ tool }: { tool: Tool }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {DRAWN[tool]}
    </svg>
  )
}
