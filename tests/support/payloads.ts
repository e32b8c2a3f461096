/** What runs if a payload runs. The page counts it; nothing of ours has this name. */
const RUN = 'window.__ran()'

const SCRIPTS = [
  `<script>${RUN}</script>`,
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<script/x>${RUN}</script>`,
  `<script>/*<!--*/${RUN}//--></script>`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `\u2028<script>${RUN}</script>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;script&#62;${RUN}&#60;/script&#62;`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `<<script>${RUN}//<</script>`,
]
const EVENTS = [
  'onload',
  'onerror',
  'onfocus autofocus',
  'onmouseover',
  'ontoggle',
  'onanimationstart',
  'onbegin',
  'onpageshow',
  'onpointerrawupdate',
]
const ELEMENTS = [
  'img src=x',
  'svg',
  'body',
  'input',
  'details open',
  'video src=x',
  'iframe',
  'marquee',
  'object data=x',
]
const HANDLERS = ELEMENTS.flatMap((element, at) =>
  [0, 1, 2, 3, 4].map((step) => `<${element} ${EVENTS[(at + step) % EVENTS.length]}="${RUN}">`),
)
const ADDRESSES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  ' javascript:',
  '&#106;avascript:',
  'vbscript:',
  'data:text/html,',
].flatMap((scheme) => [
  `<a href="${scheme}${RUN}">here</a>`,
  `[here](${scheme}${RUN})`,
  `![x](${scheme}${RUN})`,
  `<form action="${scheme}${RUN}"><button>x</button></form>`,
])
const ATTRIBUTES = [
  `" onmouseover="${RUN}`,
  `' onfocus='${RUN}' autofocus='`,
  `"><img src=x onerror=${RUN}>`,
  `'><svg/onload=${RUN}>`,
  `\`onmouseover=${RUN}`,
  `" style="animation-name:x" onanimationstart="${RUN}`,
  `x" autofocus onfocus=${RUN} x="`,
]
const TEMPLATES = [
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<%= ${RUN} %>`,
  `#{${RUN}}`,
  `{"__html":"<img src=x onerror=${RUN}>"}`,
  `__proto__[x]=<img src=x onerror=${RUN}>`,
]
const OTHERS = [
  `<style>@import "https://evil.example/x.css";</style>`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example">`,
  `<base href=https://evil.example/>`,
  `<img src=https://evil.example/x.png>`,
  `![x](https://evil.example/x.png)`,
  `<iframe srcdoc="<script>parent.__ran()</script>"></iframe>`,
  `<embed src="data:image/svg+xml,<svg onload='${RUN}'/>">`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<div style="background:url(https://evil.example/x)">x</div>`,
  `<div style="position:fixed;inset:0">all of it</div>`,
]

/** Ways in which somebody may try to run a script of theirs in others' pages, or to make them ask another server. */
export const PAYLOADS: string[] = [...SCRIPTS, ...HANDLERS, ...ADDRESSES, ...ATTRIBUTES, ...TEMPLATES, ...OTHERS]
