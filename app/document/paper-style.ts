/** How a file looks that is opened without us: readable on a telephone, printable, and in the dark. */
export const PAPER_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 "Atkinson Hyperlegible Next", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 40em; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2.2em; line-height: 1.15; margin: 0 0 .4em; }
h2 { font-size: 1.6em; line-height: 1.25; margin: 2em 0 .5em; }
h3 { font-size: 1.25em; line-height: 1.3; margin: 1.6em 0 .4em; }
h4 { font-size: 1.08em; line-height: 1.35; margin: 1.3em 0 .2em; }
nav ol { list-style: none; padding: 0; }
li { margin-bottom: .35em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 4px solid currentColor; }
pre { overflow-x: auto; white-space: pre-wrap; }
.tp-wide-table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { text-align: left; vertical-align: top; padding: .4em .8em .4em 0; border-bottom: 1px solid currentColor; }
.tp-paper__facts { font-size: .9em; margin: 0 0 .6em; }
.tp-paper__thing { padding-left: 1em; border-left: 4px solid #0b6e5f; margin: 1em 0; }
@media print { a { color: inherit; } h2 { break-after: avoid; } }
`
