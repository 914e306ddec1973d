"""The part of the style sheet for the pages about England: rows of ribbons, blocks of shares."""

ENGLAND_STYLE = """
.gl-scroll:has(> :is(.gl-peers, .gl-mapped)) { container-type: inline-size; }
.gl-peers { table-layout: fixed; }
.gl-peers thead th:first-child { width: 12rem; vertical-align: bottom; }
.gl-peers thead th { font-size: 1.05rem; padding: 0 .75rem .2rem; }
.gl-peers thead .gl-axis { margin-left: 2.4rem; }
.gl-peers tbody th { font-weight: 400; }
.gl-peers tbody tr:first-child th { font-weight: 600; }
.gl-peers tbody tr:first-child :is(th, td), .gl-peers tbody tr:first-child {
  background: var(--gl-band); }
.gl-peers td, .gl-peers tbody th { padding: .2rem .75rem; vertical-align: middle; }
.gl-peers td { white-space: nowrap; }
.gl-peers td > .gl-brief:first-child { float: left; width: 2.1rem; line-height: 24px; }
.gl-peers td > .gl-chip:first-child + .gl-brief { float: left; margin-left: .1rem; font-weight: 600;
  line-height: 18px; }
.gl-peers td > .gl-chip:first-child { float: left; height: 1.4rem; margin-top: 1px; }
.gl-peers thead .gl-small { margin: -.2rem 0 .2rem; font-weight: 400; }
.gl-peers .gl-ribbon { margin: 0 0 0 2.4rem; }
.gl-over-time .gl-ribbon, .gl-over-time thead .gl-axis { margin-left: 0; }
.gl-columns { position: relative; height: 15rem; background: var(--gl-edges); }
.gl-columns::after { content: ""; position: absolute; inset: 0; background: var(--gl-edges);
  opacity: .8; pointer-events: none; }
.gl-columns > span { position: absolute; top: 0; bottom: 0; display: flex; margin-right: -.5px;
  flex-direction: column; justify-content: flex-end; }
.gl-columns i { display: block; background: var(--gl-fill); }
.gl-columns i.gl-orange-edge { background: repeating-linear-gradient(45deg, var(--gl-fill) 0 3px,
  var(--gl-paper) 3px 6px); }
.gl-columns i.gl-dotted { background: radial-gradient(circle, var(--gl-paper) 0 1.2px,
  transparent 1.5px) 0 0/4px 4px, var(--gl-fill); }
.gl-columns > span:hover { filter: brightness(1.12); }
.gl-dots { position: relative; height: 24px; background: var(--gl-edges); }
.gl-dots > :is(a, span) { position: absolute; top: 4px; width: 10px; height: 16px;
  margin-left: -5px; box-sizing: border-box; border: 2px solid var(--gl-ink); border-radius: 2px;
  background: var(--gl-muted); }
.gl-dots > span { background: var(--gl-paper); }
.gl-dots s { position: absolute; top: 4px; font-size: .75rem; line-height: 16px;
  white-space: nowrap; text-decoration: none; color: var(--gl-muted);
  background: var(--gl-paper); }
.gl-dots .gl-when-small { display: none; }
.gl-dots a:hover { background: var(--gl-link); }
.gl-dots a:focus-visible { outline: 3px solid #1d70b8; outline-offset: 1px; z-index: 1; }
.gl-sample:is(.gl-filled, .gl-hollow) { width: 10px; height: 16px;
  border: 2px solid var(--gl-ink); }
.gl-sample.gl-filled { background: var(--gl-muted); }
.gl-mapped thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
.gl-table.gl-mapped :is(th, td) { border: 0; padding: .25rem 1.5rem .25rem 0; }
.gl-mapped tbody th { position: absolute; clip-path: inset(50%); width: 1px; overflow: hidden; }
.gl-mapped td:nth-child(2) { width: 31rem; padding-left: .5rem; }
.gl-mapped td:nth-child(2) .gl-map { max-width: 31rem; }
.gl-map { position: relative; margin: 0 auto;
  width: min(100%, calc(35rem * var(--fw) / var(--fh))); }
.gl-map > div { position: absolute; }
.gl-map img { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.gl-map i { position: absolute; pointer-events: none; mask-mode: luminance;
  mask-size: 100% 100%; mask-repeat: no-repeat; padding: 1px; box-sizing: border-box;
  left: calc((var(--x) - var(--fx)) / var(--fw) * 100%);
  top: calc((var(--y) - var(--fy)) / var(--fh) * 100%);
  width: calc(var(--w) / var(--fw) * 100%); height: calc(var(--h) / var(--fh) * 100%); }
.gl-map :is(i, u) { background: var(--gl-fill, var(--gl-line)); forced-color-adjust: none; }
.gl-map :is(i, u).gl-orange-edge { background: repeating-linear-gradient(45deg,
  var(--gl-fill) 0 2px, color-mix(in srgb, var(--gl-fill) 35%, var(--gl-paper)) 2px 6px); }
.gl-map i, .gl-map i.gl-orange-edge { background-clip: content-box; }
.gl-map :is(i, u).gl-dotted { background-image: radial-gradient(circle,
  var(--gl-paper) 0 1.3px, transparent 1.6px); background-size: 5px 5px; }
.gl-map s { position: absolute; left: 0; bottom: 100%; font-size: .85rem; text-decoration: none; }
.gl-map em { position: absolute; transform: translate(-50%, -50%); padding: 0 .1rem;
  font-size: 11px; font-style: normal; font-weight: 600; line-height: 1.1; text-align: center;
  white-space: nowrap; pointer-events: none; color: var(--gl-ink); border-radius: 2px;
  background: color-mix(in srgb, var(--gl-paper) 85%, transparent); }
.gl-map b { position: absolute; pointer-events: auto; left: var(--a); top: var(--b); width: 1.1rem;
  height: 1.1rem; margin: -.55rem; }
.gl-map u { position: absolute; width: .9rem; height: .9rem; margin: -.45rem; border-radius: 50%;
  box-shadow: 0 0 0 1.5px var(--gl-paper); }
.gl-map u.gl-edged { box-shadow: 0 0 0 1.5px var(--gl-paper), 0 0 0 4px var(--gl-ink); }
.st-key-beside-pairs { padding-bottom: .55rem; }
.gl-next td { vertical-align: middle; }
.gl-next td:nth-child(2) { width: 55%; }
.gl-next tbody th { min-width: 11rem; }
.gl-next thead th { white-space: normal; }
.gl-shares { display: flex; gap: 1px; height: 1.75rem; }
.gl-shares > :is(a, span) { flex: 0 1 0; min-width: 4px; box-sizing: border-box;
  display: flex; gap: .3rem; align-items: center; justify-content: center; white-space: nowrap;
  border: 1.5px solid var(--gl-fill); border-radius: 2px; font-size: .85rem; font-weight: 600;
  background: var(--gl-fill); color: var(--gl-on); text-decoration: none; }
.gl-table .gl-shares a { color: var(--gl-on); }
.gl-table .gl-shares a.gl-orange-edge, .gl-shares .gl-orange-edge { color: var(--gl-ink);
  background: color-mix(in srgb, var(--gl-fill) 25%, var(--gl-paper)); }
.gl-shares .gl-chosen { outline: 3px solid var(--gl-ink); outline-offset: 1px; z-index: 1; }
.gl-shares a:hover { filter: brightness(1.1); }
.gl-under { display: flex; flex-wrap: wrap; gap: 0 .9rem; margin-top: .15rem; font-size: .85rem; }
.gl-under i { display: inline-block; width: .7rem; height: .7rem; margin-right: .3rem;
  border: 1.5px solid var(--gl-fill); background: var(--gl-fill); }
.gl-under i.gl-orange-edge {
  background: color-mix(in srgb, var(--gl-fill) 25%, var(--gl-paper)); }
.gl-under a { color: inherit; min-height: 1.5rem; }
.gl-under .gl-if-small { display: none; }
.gl-shares a:focus-visible { outline: 3px solid #1d70b8; outline-offset: 2px; z-index: 1; }
@container (max-width: 52rem) {
  .gl-peers, .gl-peers :is(thead, tbody, tr, th, td) { display: block; width: auto; }
  .gl-peers thead th { border: 0; padding: 0; font-size: 0; }
  .gl-peers thead th:not(:last-child) { display: none; }
  .gl-peers thead .gl-small { display: none; }
  .gl-peers thead .gl-axis { margin-left: 2.4rem; font-size: .75rem; }
  .gl-peers tbody th { background: var(--gl-band); padding: .2rem .4rem; }
  .gl-peers td { padding: .2rem 0; border-bottom-style: dotted; }
  .gl-peers td::before { content: attr(data-of); display: block; font-size: .85rem; }
  .gl-over-time td::before { display: none; }
  .gl-mapped, .gl-mapped :is(tbody, tr, td) { display: block; }
  .gl-mapped td:nth-child(2) { width: 100%; }
  .gl-mapped td:nth-child(2) .gl-map { max-width: none; }
}
@media (max-width: 1000px) {
  .gl-next td:nth-child(2) { width: 47%; }
  .gl-shares .gl-slim { font-size: 0; }
  .gl-under .gl-if-small { display: inline; }
}
@container (min-width: 34rem) and (max-width: 52rem) {
  .gl-peers:not(.gl-over-time) td::before { float: left; width: 9.6rem; line-height: 24px; }
  .gl-peers:not(.gl-over-time) :is(td .gl-ribbon, thead .gl-axis) { margin-left: 12rem; }
}
@media (max-width: 800px) {
  .gl-dots .gl-when { display: none; }
  .gl-dots .gl-when-small { display: block; }
}
@media (max-width: 640px) {
  .gl-map .gl-roomy { display: none; }
  .gl-next, .gl-next :is(thead, tbody, tr, th, td) { display: block; width: auto !important; }
  .gl-next thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
  .gl-next :is(th, td) { border: 0; padding: .2rem 0; }
  .gl-next tr { border-bottom: 1px solid var(--gl-line); margin-bottom: .6rem; }
  .gl-next td.gl-number { display: inline-block; margin-right: 1rem; font-size: .9rem; }
  .gl-next td.gl-number::before { content: attr(data-of) ": "; color: var(--gl-muted);
    font-size: .8rem; }
}
.gl-columns i, .gl-under i, .gl-shares > :is(a, span), .gl-dots > :is(a, span) {
  forced-color-adjust: none; }
@media print { :is(.gl-shares > :is(a, span), .gl-under i, .gl-columns i, .gl-map :is(i, u)) {
  print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""
