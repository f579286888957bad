#include "htmlpage.h"

#include <QCryptographicHash>

namespace net {

namespace {

QByteArray digestOf(const QByteArray &text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

} // namespace

QByteArray pageStyle()
{
    return R"css(
:root { color-scheme: light dark; --window: #f3f4f7; --panel: #fff; --border: #d0d5dd; --text: #1c222d; --muted: #566070;
  --accent: #0f5fb8; --on-accent: #fff; --in: #0f5fb8; --out: #9c4400; --info: #48607c; --good: #14703f; --warning: #835400;
  --error: #b3242b; --stripe: #f7f8fa; }
@media (prefers-color-scheme: dark) { :root { --window: #1a1d23; --panel: #21252c; --border: #3b424d; --text: #e6e9ee;
  --muted: #a4adba; --accent: #5aa7f2; --on-accent: #0a1420; --in: #74b8fb; --out: #f2a65e; --info: #9fb3cc; --good: #63cf97;
  --warning: #f0c04f; --error: #ff8b85; --stripe: #1e2228; } }
* { box-sizing: border-box; }
html[data-lang="en"] .t[lang="zh-CN"], html[data-lang="zh-CN"] .t[lang="en"] { display: none; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem 2rem 3rem; background: var(--window); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header { display: flex; gap: 1rem; align-items: flex-start; justify-content: space-between; }
h1 { font-size: 1.5rem; margin: 0; line-height: 1.25; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; }
.muted { color: var(--muted); }
nav { display: flex; border: 1px solid var(--border); border-radius: 6px; overflow: hidden; flex: none; }
nav button { border: 0; background: var(--panel); color: var(--text); font: inherit; padding: .25rem .9rem; cursor: pointer; }
nav button[aria-pressed="true"] { background: var(--accent); color: var(--on-accent); }
nav button:focus-visible { outline: 2px solid var(--text); outline-offset: -4px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0; }
.figures div, figure, .table { background: var(--panel); border: 1px solid var(--border); border-radius: 8px; }
.figures div { padding: .6rem .9rem; }
.figures dt { color: var(--muted); font-size: .85rem; }
.figures dd { margin: 0; font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures small { font-size: .85rem; font-weight: 400; color: var(--muted); display: block; }
figure { margin: 0; padding: .75rem .9rem; }
figure svg { display: block; width: 100%; height: 160px; }
figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; font-size: .85rem; color: var(--muted); margin-bottom: .5rem; }
figcaption .in::before, figcaption .out::before { content: ""; display: inline-block; width: .7em; height: .7em; border-radius: 2px;
  background: currentColor; margin-right: .4em; }
.span { display: flex; justify-content: space-between; font-size: .85rem; color: var(--muted); margin-top: .35rem; gap: 1rem;
  font-variant-numeric: tabular-nums; }
svg .in { fill: var(--in); } svg .out { fill: var(--out); }
svg .grid, svg .axis { stroke: var(--border); fill: none; vector-effect: non-scaling-stroke; }
svg .axis { stroke: var(--muted); }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; font-size: .85rem; color: var(--muted); border-bottom: 1px solid var(--border); }
th, td { padding: .3rem .7rem; vertical-align: top; white-space: nowrap; }
tbody tr:nth-child(even) { background: var(--stripe); }
tr:target { outline: 2px solid var(--accent); outline-offset: -2px; }
.n { text-align: right; }
td a { color: var(--muted); text-decoration: none; }
td.c, td.e { width: 100%; white-space: normal; min-width: 18rem; }
.note { white-space: pre-line; color: var(--warning); }
td.e .t { white-space: pre-line; }
.in { color: var(--in); } .out { color: var(--out); }
.info { color: var(--info); } .good { color: var(--good); } .warning { color: var(--warning); } .error { color: var(--error); }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 18rem; overflow-y: auto; tab-size: 4;
  font: .9em/1.5 ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", Consolas, monospace; unicode-bidi: plaintext; }
@media print {
  :root { color-scheme: light; --window: #fff; --panel: #fff; --border: #bbb; --text: #000; --muted: #444; --in: #0f5fb8; --out: #9c4400;
    --info: #333; --good: #14703f; --warning: #835400; --error: #b3242b; --stripe: #fff; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  thead { display: table-header-group; }
  tr, figure, .figures div { break-inside: avoid; }
  .table { overflow: visible; border: 0; }
  td { border-bottom: 1px solid #ddd; padding: .15rem .4rem; }
  td.c, td.e { min-width: 0; }
  pre { max-height: none; overflow: visible; }
  @page { margin: 14mm; }
}
)css";
}

QByteArray pageScript()
{
    return R"js(
const root = document.documentElement, buttons = document.querySelectorAll("nav button");
for (const button of buttons)
  button.addEventListener("click", () => {
    root.dataset.lang = root.lang = button.value;
    for (const other of buttons)
      other.setAttribute("aria-pressed", other === button);
  });
)js";
}

QByteArray pagePolicy()
{
    return "default-src 'none'; style-src " + digestOf(pageStyle()) + "; script-src " + digestOf(pageScript()) +
           "; base-uri 'none'; form-action 'none'";
}

} // namespace net
