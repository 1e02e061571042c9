/** The look of a report: one column of text, quiet rules, nothing that needs a network; the same on a phone, a screen and A4. */
export const style = `
:root { color-scheme: light; --ink: #1d2733; --muted: #55606e; --rule: #d8dde4; --soft: #f5f7f9; --accent: #0b5f8a; --bad: #a33d00; --warn: #7d5600; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: lining-nums; }
[hidden] { display: none !important; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem; z-index: 3; }
a { color: var(--accent); text-underline-offset: .15em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid #0b5f8a; outline-offset: 2px; }
h1, h2, h3 { font-family: Georgia, "Iowan Old Style", "Palatino Linotype", "Times New Roman", serif; font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.9rem, 5vw, 2.7rem); margin: .2rem 0 .6rem; letter-spacing: -.01em; }
h2 { font-size: 1.55rem; margin: 0 0 1rem; }
h3 { font-size: 1.12rem; margin: 2rem 0 .7rem; }
p { margin: 0 0 .8rem; max-width: 44rem; } p, li, dd, summary { overflow-wrap: anywhere; }
.page { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
.top { border-bottom: 1px solid var(--rule); padding-bottom: 1.4rem; }
.kind { color: var(--accent); font-size: .82rem; letter-spacing: .09em; text-transform: uppercase; font-weight: 600; margin: 0; }
.setting { color: var(--muted); margin: 0; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav h2 { font: 600 .82rem/1.4 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--muted); margin: 0 0 .5rem; }
nav a { color: var(--ink); text-decoration: none; display: block; padding: .22rem 0; }
nav a:hover { color: var(--accent); text-decoration: underline; }
.contents { margin: 1.6rem 0 0; font-size: .93rem; }
section { border-top: 1px solid var(--rule); padding: 2.2rem 0 1.2rem; }
section:first-of-type { border-top: 0; }
@media (min-width: 62rem) {
  .body { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 3.5rem; align-items: start; }
  .contents { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; }
}
@media (max-width: 61.99rem) { .contents ol { columns: 2; column-gap: 2rem; } }
.key-figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1.4rem 2rem; margin: 0 0 1.8rem; }
.key-figures div { border-top: 2px solid var(--ink); padding-top: .5rem; }
.key-figures dt { color: var(--muted); font-size: .88rem; line-height: 1.35; min-height: 2.4em; }
.key-figures dd { margin: 0; }
.key-figures .value { font: 600 1.6rem/1.25 Georgia, "Iowan Old Style", serif; letter-spacing: -.01em; }
.key-figures small { font: 400 .9rem system-ui, sans-serif; color: var(--muted); }
.key-figures .note { font-size: .85rem; color: var(--muted); line-height: 1.35; }
.muted { color: var(--muted); } .strong { font-weight: 600; } .bad { color: var(--bad); } .warning { color: var(--warn); } .good { color: #0b5f8a; } .accent { color: var(--accent); }
figure { margin: 1.2rem 0 2.2rem; }
figcaption { font-weight: 600; margin-bottom: .7rem; max-width: 44rem; line-height: 1.4; }
figure svg { display: block; width: 100%; max-width: 45rem; min-width: 36rem; height: auto; }
.scroll { overflow-x: auto; position: relative; }
details summary { cursor: pointer; color: var(--accent); font-size: .92rem; padding: .35rem 0; width: fit-content; }
.fold { border-top: 1px solid var(--rule); } .fold > summary { color: var(--ink); font-size: 1rem; padding: .55rem 0; width: auto; }
table { border-collapse: collapse; font-size: .89rem; line-height: 1.4; margin: .4rem 0 1rem; min-width: 20rem; font-variant-numeric: tabular-nums lining-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .36rem 1rem .36rem 0; border-bottom: 1px solid #e8ebef; font-weight: 400; }
thead th { color: var(--muted); font-size: .82rem; vertical-align: bottom; border-bottom: 1px solid var(--ink); }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
thead button { all: unset; cursor: pointer; } thead button:hover { color: var(--accent); text-decoration: underline; } thead button:focus-visible { outline: 3px solid #0b5f8a; }
[aria-sort="ascending"] button::after { content: " \\2191"; } [aria-sort="descending"] button::after { content: " \\2193"; }
ul.notes, ul.sources { padding-left: 1.1rem; max-width: 46rem; } ul.notes li, ul.sources li { margin-bottom: .5rem; }
.sources { font-size: .9rem; } code { font: .88em ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--soft); padding: .05em .3em; }
pre { font: .8rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--soft); padding: 1rem; margin: .5rem 0 1rem; width: max-content; min-width: 100%; }
pre.tree { color: var(--muted); } pre.tree .plain { color: var(--ink); } pre.tree .strong { color: var(--ink); }
.tools { display: flex; flex-wrap: wrap; gap: .6rem 1.3rem; align-items: end; padding: .8rem 0 0; }
.tools label { min-width: 0; max-width: 100%; } .tools label, .levers label { font-size: .84rem; color: var(--muted); display: block; }
select, input[type="number"], input[type="search"] { font: inherit; font-size: .95rem; color: var(--ink); background: #fff; border: 1px solid #8b95a1; border-radius: 3px; padding: .3rem .5rem; max-width: 100%; }
.sorting { display: flex; gap: 1rem; align-items: baseline; font-size: .86rem; color: var(--muted); }
.button { font: inherit; font-size: .95rem; color: #fff; background: var(--accent); border: 1px solid var(--accent); border-radius: 3px; padding: .42rem .9rem; cursor: pointer; }
.button.quiet { color: var(--ink); background: #fff; border-color: #8b95a1; }
.view-note { background: #eef4f8; border-left: 4px solid var(--accent); padding: .6rem .9rem; }
.mark { background: #fff3da; border-left: 4px solid #b87900; padding: .6rem .9rem; color: #4a3500; }
.levers { list-style: none; padding: 0; margin: 1rem 0; } .levers > li { border-top: 1px solid #e8ebef; padding: .8rem 0; }
.lever { display: grid; grid-template-columns: minmax(0, 1fr) 8.5rem; gap: .3rem 1.2rem; align-items: center; } .lever .name { grid-column: 1 / -1; }
.lever input[type="range"] { width: 100%; accent-color: var(--accent); } .lever input[type="number"] { width: 100%; }
.outcome { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem 2rem; margin: 1rem 0; }
.outcome dt { color: var(--muted); font-size: .86rem; } .outcome dd { margin: 0; font: 600 1.5rem/1.3 Georgia, serif; } .outcome dd small { font: 400 .86rem system-ui, sans-serif; color: var(--muted); display: block; }
tr.own th, tr.own td { background: #fff3da; }
@media (max-width: 40rem) { .page { padding: 1.4rem 1rem 3rem; } .contents ol { columns: 1; } h2 { font-size: 1.35rem; } .key-figures { grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); } .key-figures .value { font-size: 1.4rem; } }
@page { size: A4; margin: 18mm 16mm 20mm; }
@media print {
  body { font-size: 10pt; line-height: 1.45; } .page { max-width: none; padding: 0; } .body { display: block; } .contents, .tools, .skip, .sorting, .what-if, figure .numbers { display: none !important; }
  section { padding: 8mm 0 2mm; } h1 { font-size: 22pt; } h2 { font-size: 15pt; } h2, h3, figcaption, thead { break-after: avoid; } figure, tr, .key-figures div { break-inside: avoid; }
  figure svg { min-width: 0; max-width: 172mm; } .scroll { overflow: visible; } pre { white-space: pre-wrap; width: auto; background: none; border-left: 1px solid var(--rule); font-size: 7.5pt; } table { font-size: 8.5pt; } a { color: inherit; text-decoration: none; }
  details::details-content { content-visibility: visible; } details > summary { list-style: none; font-weight: 600; color: var(--ink); }
}
`.trimStart();
