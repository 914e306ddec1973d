"""The part of the style sheet for symbols of authorities, strips, bars and tables of figures.

What is painted has an edge or a shape that stays where colours are forced; what stands for an
authority keeps its colour there too, as its lines do.
"""

from gradeline.charts.palette import PALETTES
from gradeline.drawing.symbols import symbol_shapes

LIGHT, DARK = PALETTES["light"], PALETTES["dark"]


def _both(light: str, dark: str) -> str:
    return f"light-dark({light}, {dark})"


def _symbols() -> str:
    colours = zip(LIGHT.authorities, DARK.authorities, strict=True)
    return "\n".join(
        f".gl-s{position} {{ --c: {_both(light, dark)}; --shape: {shape}; }}"
        for position, ((light, dark), shape) in enumerate(
            zip(colours, symbol_shapes(), strict=True)
        )
    )


def _stacked(table: str) -> str:
    """Return the rules of a profile in which each indicator is a block of its own."""
    return f"""{table}, {table} :is(tbody, tr, th, td) {{ display: block;
  width: auto !important; }}
{table} thead {{ position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }}
{table} tbody tr:not(.gl-group) {{ display: grid; column-gap: .75rem; padding: .5rem 0;
  grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
  border-bottom: 1px solid var(--gl-line); }}
{table} tbody tr:not(.gl-group) > :is(th, td) {{ border: 0; padding: .15rem 0; text-align: left; }}
{table} tbody tr > th, {table} td:last-child {{ grid-column: 1 / -1; }}
{table} td:not(:last-child)::before {{ content: var(--of, attr(data-of)); font-size: .8rem;
  color: var(--gl-muted); line-height: 1.2; margin-right: .35rem; }}"""


STRIP_STYLE = f"""
{_symbols()}
.gl-sym, .gl-strip u {{ display: inline-block; width: 13px; height: 13px; clip-path: var(--shape);
  background: var(--c); }}
.gl-sym {{ vertical-align: -.1em; margin-right: .15rem; width: .8em; height: .8em; }}
.gl-strip {{ position: relative; height: 20px; margin: .1rem 7px; }}
.gl-strip img, .gl-strip i {{ position: absolute; left: 0; top: 5px; width: 100%; height: 10px;
  background: var(--gl-band); }}
.gl-strip i {{ top: 1px; height: 18px; border-radius: 2px;
  background: color-mix(in srgb, var(--gl-muted) 30%, transparent); }}
.gl-strip b {{ position: absolute; top: 0; bottom: 0; border-left: 2.5px solid var(--gl-ink);
  margin-left: -1.25px; }}
.gl-strip u {{ position: absolute; top: 3.5px; margin-left: -6.5px; background: var(--gl-paper); }}
.gl-strip u::after {{ content: ""; position: absolute; inset: 1px; clip-path: var(--shape);
  background: var(--c); }}
.gl-line-of {{ display: inline-block; height: 1em; border-left: 2.5px solid var(--gl-ink);
  vertical-align: -.15em; margin-right: .15rem; }}
.gl-profile thead th:has(.gl-sym) {{ position: relative; padding: .3rem 1.4rem .3rem 0; }}
.gl-profile thead .gl-sym {{ position: absolute; right: .5rem; bottom: .5rem; margin: 0; }}
.gl-scroll:has(> .gl-profile) {{ container-type: inline-size; }}
.gl-profile {{ table-layout: fixed; }}
.gl-profile th:first-child {{ width: 19%; padding-left: 0; }}
.gl-profile :is(th, td) {{ padding: .3rem .5rem; line-height: 1.25; vertical-align: middle; }}
.gl-profile thead th {{ white-space: normal; vertical-align: bottom; }}
.gl-profile :is(th, td):last-child {{ width: 27%; padding-right: 0; }}
.gl-profile.gl-close :is(th, td):last-child {{ width: 21%; }}
.gl-profile.gl-close th:first-child {{ width: 16%; }}
.gl-profile td:nth-last-child(2), .gl-profile thead th:nth-last-child(2) {{ width: 5.5rem; }}
.gl-profile .gl-small {{ font-size: .8rem; line-height: 1.25; }}
.gl-profile .gl-small .gl-brief {{ font-size: inherit; }}
.gl-profile tbody th a {{ font-weight: 600; text-decoration: none; }}
.gl-profile tbody th a:is(:hover, :focus) {{ text-decoration: underline; }}
.gl-profile .gl-ends {{ max-width: none; font-weight: 400; }}
.gl-profile .gl-ends .gl-brief {{ margin: 0; color: var(--gl-ink); }}
.gl-scroll:has(> .gl-standing) {{ container-type: inline-size; }}
.gl-standing {{ table-layout: fixed; width: 100%; }}
.gl-standing :is(th, td) {{ padding: .3rem .5rem; line-height: 1.25; }}
.gl-standing th:first-child {{ width: 25%; padding-left: 0; }}
.gl-standing :is(th, td):nth-child(2) {{ width: 14%; }}
.gl-standing :is(th, td):nth-child(3) {{ width: 9%; }}
.gl-standing :is(th, td):last-child {{ width: 24%; padding-right: 0; }}
.gl-standing thead th {{ white-space: normal; vertical-align: bottom; }}
.gl-standing .gl-small {{ font-size: .8rem; line-height: 1.25; }}
.gl-standing tbody th a {{ font-weight: 600; text-decoration: none; }}
.gl-standing tbody th a:is(:hover, :focus) {{ text-decoration: underline; }}
@container (min-width: 70rem) {{
  .gl-profile.gl-ample :is(td, thead th):nth-last-child(2) {{ width: 7rem; }}
  .gl-profile.gl-ample :is(th, td):last-child {{ width: 26%; }} }}
@container (max-width: 46rem) {{ {_stacked(".gl-standing")}
.gl-standing td:last-child::before {{ content: attr(data-of); font-size: .8rem;
  color: var(--gl-muted); line-height: 1.2; margin-right: .35rem; }} }}
@container (max-width: 60rem) {{ {_stacked(".gl-profile.gl-close")}
  .gl-profile .gl-small .gl-brief {{ position: absolute; clip-path: inset(50%); }}
  .gl-profile th:first-child {{ width: 26%; }}
  .gl-profile :is(th, td):last-child {{ width: 21%; }}
  .gl-profile td:nth-last-child(2), .gl-profile thead th:nth-last-child(2) {{ width: 4.5rem; }} }}
@container (min-width: 40rem) and (max-width: 60rem) {{
  .gl-profile.gl-close tbody tr:not(.gl-group) {{ column-gap: .5rem;
    grid-template-columns: repeat(auto-fill, minmax(5.4rem, 1fr)); }} }}
@container (max-width: 46rem) {{ {_stacked(".gl-profile.gl-ample")} }}
@container (max-width: 30rem) {{ .gl-profile.gl-profile tbody tr:not(.gl-group) {{
    column-gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(6.6rem, 1fr)); }}
  .gl-profile.gl-profile td:nth-last-child(2) {{ grid-column: 1; }}
  .gl-profile.gl-profile td:last-child {{ grid-column: 2 / -1; }} }}
@container (max-width: 46rem) {{ .gl-profile td:nth-last-child(2) .gl-small:not(.gl-missing) {{
    display: inline; margin-left: .3rem; white-space: nowrap; }} }}
.st-key-chart-and-neighbours .stColumn .stColumn {{ width: auto; min-width: 0; flex: 0 0 auto; }}
@media (max-width: 40rem) {{ .st-key-chart-and-neighbours .textpoint {{ display: none; }} }}
@media (max-width: 64rem) {{ .st-key-chart-and-neighbours .stHorizontalBlock {{
    flex-direction: column; }}
  .st-key-chart-and-neighbours .stColumn:not(.stColumn .stColumn) {{ width: 100% !important;
    flex: none !important; }}
  .st-key-chart-and-neighbours .stColumn .stHorizontalBlock {{ flex-direction: row; }} }}
.st-key-domain .stRadio, .st-key-neighbours_of .stSelectbox,
:is(.st-key-figures_of, .st-key-whom-to-compare-with) .stSelectbox {{
  display: flex; flex-direction: row; flex-wrap: wrap; align-items: center; gap: 0 1rem; }}
:is(.st-key-domain .stRadio, .st-key-neighbours_of .stSelectbox,
  .st-key-figures_of .stSelectbox, .st-key-whom-to-compare-with .stSelectbox) > label {{ margin: 0;
  min-height: 0; }}
.st-key-neighbours_of .stSelectbox > div {{ flex: 1; min-width: 12rem; }}
:is(.st-key-figures_of, .st-key-whom-to-compare-with) .stSelectbox > div {{ flex: 0 1 21rem; }}
.gl-bars :is(th, td) {{ padding: .22rem .4rem; line-height: 1.2; vertical-align: middle; }}
.gl-bars th:first-child {{ padding-left: 0; width: 46%; font-weight: 400; }}
.gl-bars td:nth-child(2) {{ width: 38%; padding-left: 0; }}
.gl-bars td:last-child {{ white-space: nowrap; padding-right: 0; }}
.gl-bar b {{ display: block; height: 13px; background: var(--c, var(--gl-line));
  border: 1px solid var(--c, var(--gl-muted)); box-sizing: border-box; }}
.gl-trend {{ --high: 6rem; display: grid; grid-template-columns: auto 1fr auto; gap: 0 .7rem;
  font-size: .8rem; line-height: 1; margin-top: .5rem; }}
@media (max-width: 40rem) {{ .gl-trend {{ --high: 5.2rem; margin-top: .4rem; }} }}
.gl-trend.gl-tall {{ --high: 8.5rem; }}
.gl-trend s {{ text-decoration: none; }}
.gl-scale {{ display: flex; flex-direction: column; justify-content: space-between;
  text-align: right; color: var(--gl-muted); margin: -.4rem 0; }}
.gl-plot {{ position: relative; height: var(--high); min-width: 6rem;
  background: linear-gradient(var(--gl-line), var(--gl-line)) 0 0 / 100% 1px no-repeat,
  linear-gradient(var(--gl-line), var(--gl-line)) 0 100% / 100% 1px no-repeat; }}
.gl-plot img {{ position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }}
.gl-plot b {{ position: absolute; left: 100%; }}
.gl-plot b > i {{ position: absolute; left: -.36rem; top: -.36rem; width: .72rem; height: .72rem;
  margin: 0; }}
.gl-plot .gl-dot {{ background: {_both(LIGHT.context, DARK.context)}; border-radius: 50%;
  left: -.22rem; top: -.22rem; width: .44rem; height: .44rem; }}
.gl-labels {{ position: relative; min-width: calc(var(--w) * 1ch); }}
.gl-labels span {{ position: absolute; left: 0; white-space: nowrap; transform: translateY(-50%);
  color: var(--gl-ink); padding-left: .35rem; border-left: 4px solid var(--c, var(--gl-muted)); }}
.gl-years {{ grid-column: 2; display: flex; justify-content: space-between; padding-top: .35rem;
  color: var(--gl-muted); }}
@media (forced-colors: active) {{
  .gl-sym, .gl-dot, .gl-bar b, .gl-labels span, .gl-strip u, .gl-strip u::after,
  .gl-key [class^="gl-key-"] {{ forced-color-adjust: none; }}
  .gl-labels span, .gl-key [class^="gl-key-"] {{ color: CanvasText; }}
  .gl-strip u {{ background: Canvas; }}
  .gl-strip i {{ border: 1px solid; box-sizing: border-box; background: none; }}
}}
@media print {{ .gl-sym, .gl-dot, .gl-bar b, .gl-strip * {{ print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }} }}"""
