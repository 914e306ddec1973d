"""How a page stands on paper: portrait A4, without menu and filters, with its address and day."""

import json

PRINT_STYLE = """
@page { size: A4 portrait; margin: 12mm 11mm 16mm; }
@media print {
  .stAppHeader, .st-key-menu, .st-key-parts, .st-key-choices, .st-key-search_found,
  .stDownloadButton, .stPopover, [class*="st-key-pages-"] .stButton,
  .stMain :is(.stSelectbox, .stRadio, .stTextInput, .stCheckbox),
  .stExpander:not(:has(details[open])), .gl-on, .gl-screen,
  li:has(> .gl-screen) { display: none !important; }
  .stMainBlockContainer { padding: 0 !important; max-width: none; zoom: .58; }
  .stMainBlockContainer h1 { font-size: 1.6rem; padding: 0; }
  .stMainBlockContainer h2 { padding-bottom: .25rem; }
  .stMainBlockContainer :is(h1, h2, h3), .gl-key, caption { break-after: avoid; }
  .stApp { color-scheme: light !important; }
  html, body, #root, .stApp, .stApp > div, .stMain { background: #fff !important; }
  .stApp, .stApp :is(h1, h2, h3, p, li, summary, label) { color: #0b0c0c !important; }
  .gl-lead { font-size: 1.1rem; margin-bottom: 0; }
  .gl-lead, .gl-words, .gl-note, .gl-list { max-width: none; }
  .gl-scroll { overflow: visible; }
  .gl-table, .gl-stand, .gl-stand.gl-many, .gl-wide { min-width: 0; line-height: 1.3; }
  .stPlotlyChart { zoom: .9; }
  .stColumn .stElementContainer:has(> * > .stPlotlyChart) { zoom: 1.4; }
  .st-key-trajectories :is(.point, .textpoint, .xtick, .annotation) text {
    font-size: 15px !important; }
  .gl-table a, .gl-key a { text-decoration: none; }
  .gl-table a:not(:is(.gl-ribbon, .gl-shares) a, :has(.gl-chip)), .gl-key a { color: inherit; }
  .gl-table thead { display: table-header-group; }
  .gl-table:not(.gl-board, .gl-grid, .gl-headlines) :is(th, td) { padding-block: .3rem; }
  .gl-table tr, .stPlotlyChart, .gl-list li { break-inside: avoid; }
  .gl-group { break-after: avoid; }
  .gl-board .gl-chip { height: 1.2rem; }
  .gl-ribbon { height: 27px; }
  .gl-ribbon:has(b) { height: 37px; }
  .gl-ribbon > :is(a, span) { font-size: 1rem; }
  .gl-ribbon b { font-size: .85rem; }
  .gl-board thead th:first-child { width: 8.5rem; }
  .gl-scroll:has(> .gl-board.gl-more) { zoom: 1.04; }
  .gl-board.gl-more tr { break-inside: auto; }
  .gl-board.gl-more tr:has(> td > a:only-child) { display: none; }
  .gl-board.gl-more td { break-inside: avoid; padding: .05rem 0; }
  .gl-board.gl-more tbody th { break-after: avoid; padding-block: .2rem; }
  .gl-board.gl-more .gl-ribbon { height: 22px; }
  .gl-board.gl-more .gl-ribbon:has(b) { height: 30px; }
  .gl-board.gl-more .gl-plain li { margin: 0; }
  .gl-headlines .gl-small { white-space: nowrap; }
  .gl-headlines :is(th, td) { padding-inline: .4rem; }
  .gl-headlines thead th { white-space: normal; }
  .gl-grid:not(:has(thead tr:last-child th:nth-child(17))) tbody th { min-width: 24rem; }
  .gl-board thead .gl-small:has(> a:only-child) { display: none; }
  .stMainBlockContainer:has(.gl-board:not(.gl-more)) .stElementContainer:has(#in-figures) {
    break-before: page; }
  .gl-chip, .gl-steps i, .gl-spark, .gl-ribbon :is(a, b, span) {
    print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def sheet_style(address: str, as_at: str, printed: str) -> str:
    """Return what stands at the foot of each sheet: its address, as at which day, when printed.

    The three are words; quotes and breaks in them cannot end the text.
    """
    left, right = (_as_text(text) for text in (f"gradeline, unofficial. {address}", as_at))
    return (
        "<style>@page{"
        f"@bottom-left{{content:{left};font:7pt sans-serif;width:52%}}"
        f'@bottom-right{{content:{right} ", {printed}, sheet " counter(page);'
        "font:7pt sans-serif;width:48%}}</style>"
    )


def _as_text(text: str) -> str:
    """Write a text as a string of a style sheet."""
    return json.dumps(text).replace("<", "\\3c ")
