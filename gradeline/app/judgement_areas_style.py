"""How the filters of the judgement areas and the controls of their list stand in lines."""


def _by_authority(grid: str) -> str:
    """Return the rules of a grid with a column for each authority, letters with framework, year."""
    row = f"{grid} tbody tr:not(.gl-group)"
    return f"""{grid}, {grid} :is(thead, tbody), {grid} .gl-group, {grid} .gl-group th {{
  display: block; width: auto; }}
{grid} caption {{ display: block; }}
{grid} thead tr:last-child, {grid} td:empty {{ display: none; }}
{grid} thead tr, {row} {{ display: grid; grid-auto-flow: row dense; column-gap: .5rem;
  grid-template-columns: minmax(12rem, 1.8fr) repeat(var(--n), minmax(0, 1fr));
  align-items: center; border-bottom: 1px solid var(--gl-line); }}
{grid} thead tr > th, {row} > * {{ border: 0; padding: .05rem 0; min-width: 0; }}
{grid} thead tr > th {{ text-align: left; align-self: end; }}
{row} > th {{ grid-row: 1 / span 2; position: static; }}
{grid} td {{ grid-column: calc(var(--c) + 1); text-align: left; line-height: 1.2; }}
{grid} td::after {{ display: inline-block; content: attr(data-of); font-size: .75rem;
  color: var(--gl-muted); }}"""


_COLUMNS = "\n".join(f".gl-c{number} {{ --c: {number}; }}" for number in range(1, 7))
_GRID = ".gl-grid:not(.gl-marks)"
# As particular as the rules of a grid by authority, which it comes after.
_PHONE = f"{_GRID}.gl-table"
_ON_A_PHONE = f"""
{_PHONE} thead tr > th:first-child {{ display: none; }}
{_PHONE} thead tr, {_PHONE} tbody tr:not(.gl-group) {{
  grid-template-columns: repeat(var(--n), minmax(0, 1fr)); }}
{_PHONE} tbody tr:not(.gl-group) > th {{ grid-row: auto; grid-column: 1 / -1; }}
{_PHONE} td {{ grid-column: var(--c); white-space: normal; line-height: 1.2; }}
{_PHONE} thead {{ position: sticky; top: 0; background: var(--gl-paper); z-index: 1; }}
.gl-scroll:has(> {_PHONE}) {{ overflow: visible; }}
{_PHONE}.gl-guests thead {{ position: absolute; clip-path: inset(50%); height: 1px;
  overflow: hidden; }}
{_PHONE}.gl-guests tbody tr:not(.gl-group) {{
  grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); }}
{_PHONE}.gl-guests td {{ grid-column: auto; }}
{_PHONE}.gl-guests td::after {{ content: attr(data-in) " " attr(data-of); }}"""

JUDGEMENTS_STYLE = (
    """
.st-key-facets { gap: .15rem; }
.st-key-facets [class*="st-key-facet-"] { gap: 0 1.1rem; position: relative; }
.st-key-facets [class*="st-key-facet-"]:has(.stCheckbox) { padding-left: 6.2rem; }
.st-key-facets .stCheckbox { min-height: 1.7rem; }
.st-key-facets .stCheckbox label { padding-block: .15rem; }
.st-key-facets .stElementContainer:has(> .stMarkdown) { position: absolute; left: 0; top: .1rem; }
.st-key-facets .stPopover button { min-height: 1.9rem; padding-block: .1rem; }
.st-key-list td:not(:first-child) { min-width: 7rem; }
.st-key-list-controls { gap: .5rem 2rem; }
.st-key-list-controls .stSelectbox { width: 18rem; }
.stPopoverBody:has(.st-key-area) { width: 30rem; max-width: 92vw; }
@media (min-width: 1000px) {
  .gl-grid:not(.gl-marks) tbody th { min-width: 24rem; }
  .st-key-list tbody th { min-width: 15rem; }
}
@media (min-width: 641px) and (max-width: 999px) {
  .st-key-list .gl-table { table-layout: fixed; }
  .st-key-list td:not(:first-child) { min-width: 0; }
}
@media (max-width: 640px) {
  .st-key-list thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
  .st-key-list :is(tr, th, td) { display: block; }
  .st-key-list tbody tr { margin-bottom: 1rem; }
  .st-key-list tbody th { background: var(--gl-band); }
  .st-key-list td { border: 0; padding-block: .2rem; }
  .st-key-facets [class*="st-key-facet-"]:has(.stCheckbox) { padding: 1.6rem 0 .2rem; }
}
@media print { .st-key-facets, .st-key-list-controls { display: none !important; } }
"""
    + f"""{_COLUMNS}
.gl-scroll:has(> {_GRID}) {{ container-type: inline-size; }}
{_by_authority(f"{_GRID}.gl-no-room")}
@container (max-width: 74rem) {{ {_by_authority(f"{_GRID}.gl-some-room")} }}
@container (max-width: 40rem) {{ {_by_authority(f"{_GRID}.gl-ample-room")} {_ON_A_PHONE} }}
"""
)
