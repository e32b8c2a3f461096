/** The tools of the toolbar, in their order. `keys` as a person presses them; Ctrl is ⌘ on a Mac. */
export const TOOLS = [
  { id: 'bold', name: 'Bold', keys: 'Ctrl+B', group: 1 },
  { id: 'italic', name: 'Italic', keys: 'Ctrl+I', group: 1 },
  { id: 'h2', name: 'Heading', keys: 'Ctrl+Alt+2', group: 2 },
  { id: 'h3', name: 'Subheading', keys: 'Ctrl+Alt+3', group: 2 },
  { id: 'h4', name: 'Small heading', keys: 'Ctrl+Alt+4', group: 2 },
  { id: 'bullet', name: 'Bullet list', keys: 'Ctrl+Shift+8', group: 3 },
  { id: 'number', name: 'Numbered list', keys: 'Ctrl+Shift+7', group: 3 },
  { id: 'quote', name: 'Quote', keys: 'Ctrl+Shift+9', group: 3 },
  { id: 'link', name: 'Link', keys: 'Ctrl+K', group: 4 },
  { id: 'table', name: 'Table', keys: '', group: 4 },
  { id: 'picture', name: 'Image', keys: '', group: 4 },
  { id: 'undo', name: 'Undo', keys: 'Ctrl+Z', group: 5 },
  { id: 'redo', name: 'Redo', keys: 'Ctrl+Y', group: 5 },
] as const

export type Tool = (typeof TOOLS)[number]['id']
/** Tools that are on or off where the cursor is; the others only do something. */
export const isToggle = (tool: Tool): boolean => !['table', 'picture', 'undo', 'redo'].includes(tool)
