"""The style sheet of the HTML that the pages show; one text for both themes and for print."""

from gradeline.app.england_style import ENGLAND_STYLE
from gradeline.app.folds_style import FOLDS_STYLE
from gradeline.app.frame_style import FRAME_STYLE
from gradeline.app.grade_board_style import BOARD_STYLE
from gradeline.app.headlines_style import HEADLINES_STYLE
from gradeline.app.judgement_areas_style import JUDGEMENTS_STYLE
from gradeline.app.print_style import PRINT_STYLE
from gradeline.app.strip_style import STRIP_STYLE
from gradeline.app.taking_style import TAKING_STYLE
from gradeline.charts.palette import GRADE_COLOURS, HOLLOW, PALETTES, VERDICTS, pairs
from gradeline.drawing.page import grade_class
from gradeline.drawing.sparkline import HEIGHT, WIDTH, line_colours
from gradeline.sections.html_tables import MOST_NAMED_ONCE

LIGHT, DARK = PALETTES["light"], PALETTES["dark"]


def _both(light: str, dark: str) -> str:
    return f"light-dark({light}, {dark})"


def _chips() -> str:
    return "\n".join(
        f".{grade_class(name)} {{ --gl-fill: {_both(colours['light'][0], colours['dark'][0])}; "
        f"--gl-on: {_both(colours['light'][1], colours['dark'][1])}; "
        "background: var(--gl-fill); color: var(--gl-on); }"
        for name, colours in GRADE_COLOURS.items()
    )


def _keys() -> str:
    return "\n".join(
        f".gl-key-{name} {{ border-left: .5rem solid {_both(light, dark)}; padding-left: .3rem; }}"
        for name, light, dark in line_colours()
    )


def _names() -> str:
    """Return rules that give cells the name of their column, where a table tells it once."""
    return "\n".join(
        f".gl-named td:nth-child({number}) {{ --of: var(--c{number}); }}"
        for number in range(2, MOST_NAMED_ONCE + 1)
    )


def _charts() -> str:
    """Return rules that give charts the colours of the dark theme, whoever chose it and when.

    Plotly writes each colour of a figure into the style of an element, as rgb(r, g, b).
    """
    rules = []
    for light, dark in pairs():
        channels = ", ".join(str(int(light[start : start + 2], 16)) for start in (1, 3, 5))
        for painted in ("fill", "stroke"):
            rules.append(
                f'.js-plotly-plot [style*="{painted}: rgb({channels})"] '
                f"{{ {painted}: {_both(light, dark)} !important; }}"
            )
    return "\n".join(rules)


def _stacked(tables: str) -> str:
    """Return rules that set the cells of a row under each other, each with its column's name."""
    return f"""  {tables}, {tables} :is(caption, tbody) {{ display: block; min-width: 0; }}
  {tables} thead {{ display: block; position: absolute; clip-path: inset(50%); width: 1px;
    height: 1px; overflow: hidden; }}
  {tables} tr {{ display: block; margin-bottom: 1rem; }}
  {tables} tbody th, {tables} td {{ display: block; width: auto !important; }}
  {tables} tbody th {{ background: var(--gl-band); }}
  {tables} td::before {{ content: attr(data-of); display: block; color: var(--gl-muted);
    font-size: .85rem; }}"""


def _in_lines(tables: str) -> str:
    """Return rules that set the cells of a row one after another, as many as fit a line.

    Each has the name of its column before it, in small type.
    """
    return f"""  {tables}, {tables} :is(caption, tbody) {{ display: block; min-width: 0; }}
  {tables} thead {{ display: block; position: absolute; clip-path: inset(50%); width: 1px;
    height: 1px; overflow: hidden; }}
  {tables} tr {{ display: block; padding: .35rem 0; border-bottom: 1px solid var(--gl-line); }}
  {tables} :is(th, td) {{ border: 0; padding: 0; min-width: 0; text-align: left;
    line-height: 1.3; font-size: .9rem; }}
  {tables} th {{ display: block; }}
  {tables} td {{ display: inline-block; max-width: 100%; margin: 0 .9rem .1rem 0;
    vertical-align: top; }}
  {tables} td:empty {{ display: none; }}
  {tables} td > .gl-missing {{ display: inline; }}
  {tables} td::before {{ content: attr(data-of) ": "; color: var(--gl-muted);
    font-size: .8rem; }}"""


# Tables that scroll sideways where there is no room: wide ones, and plain ones of many columns.
SCROLLED = ".gl-table:is(.gl-wide, :not([class*=' gl-']):has(thead th:nth-child(4)))"
# Those that there is no room for on a tablet either, with words beside a sign sooner than others.
WIDEST = (
    ".gl-table:is(.gl-wide:has(thead th:nth-child(7)),"
    " .gl-wide:has(thead th:nth-child(6)):has(.gl-band),"
    " :not([class*=' gl-']):has(thead th:nth-child(8)))"
)


STYLE = f"""<style>
.stApp {{ --gl-ink: {_both(LIGHT.ink, DARK.ink)}; --gl-muted: {_both(LIGHT.muted, DARK.muted)};
  --gl-line: {_both(LIGHT.grid, DARK.grid)}; --gl-band: {_both(LIGHT.band, DARK.band)};
  --gl-edge: linear-gradient(var(--gl-line), var(--gl-line));
  --gl-paper: {_both(LIGHT.paper, DARK.paper)}; --gl-link: {_both("#1d70b8", "#8cb8e3")}; }}
.stMainBlockContainer {{ max-width: 90rem; padding: .6rem 2.5rem 3rem; }}
.stMainBlockContainer > .stVerticalBlock {{ gap: .4rem; }}
[class*="st-key-pages-"] {{ margin-top: .4rem; }}
:is([class*="st-key-pages-"], .st-key-authorities, .st-key-facet-more) .gl-note {{ margin: 0; }}
.stMainBlockContainer h1 {{ font-size: 2.1rem; padding: .25rem 0 .7rem; }}
.stMainBlockContainer h2 {{ font-size: 1.5rem; padding: 1.1rem 0 .75rem; }}
.stMainBlockContainer h3, .gl-list h3, .stHtml h3 {{ font-size: 1.1rem; padding: .75rem 0 0; }}
.stMainBlockContainer .stHeading h3 {{ padding-bottom: 1rem; }}
.gl-lead {{ font-size: 1.2rem; line-height: 1.45; max-width: 76rem; margin: 0 0 .45rem; }}
.gl-words {{ max-width: 62rem; line-height: 1.5; margin: 0 0 .75rem; }}
.gl-note {{ color: var(--gl-muted); font-size: .9rem; line-height: 1.45; max-width: 62rem;
  margin: 0 0 .5rem; }}
.gl-note a, .gl-words a {{ color: var(--gl-link); }}
[data-testid="stAlertContainer"] {{ padding: .5rem .75rem; min-height: 0; }}
.gl-scroll {{ overflow-x: auto; max-width: 100%; position: relative; }}
.gl-scroll:focus-visible {{ outline: 3px solid #1d70b8; outline-offset: 2px; }}
.gl-scroll + .gl-scroll {{ margin-top: 1.75rem; }}
.gl-table {{ border-collapse: collapse; width: 100%; font-size: .95rem; color: var(--gl-ink); }}
.gl-table caption {{ text-align: left; font-weight: 600; padding: 0 0 .5rem; }}
.gl-table th, .gl-table td {{ text-align: left; vertical-align: top; padding: .5rem .75rem;
  border: 0; border-bottom: 1px solid var(--gl-line); }}
.gl-table thead th {{ border-bottom: 2px solid var(--gl-ink); white-space: nowrap; }}
.gl-table tbody th {{ font-weight: 600; }}
.gl-table a {{ color: var(--gl-link); overflow-wrap: anywhere; }}
.gl-table tr.gl-group th {{ background: var(--gl-band); }}
.gl-hidden {{ position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; padding: 0 !important; }}
.gl-stand {{ table-layout: fixed; min-width: 42rem; }}
.gl-stand th:first-child {{ width: 12rem; }}
.gl-stand.gl-many {{ min-width: 66rem; }}
.gl-many th:first-child {{ width: 12rem; }}
.gl-stand thead th {{ white-space: normal; font-size: 1.05rem; }}
.gl-wide {{ min-width: 42rem; font-size: .9rem; }}
.gl-wide td {{ min-width: 4.5rem; }}
.gl-wide tbody th {{ min-width: 8rem; }}
.gl-wide th, .gl-wide td {{ padding: .4rem .5rem; }}
.gl-grade {{ display: inline-flex; gap: .5rem; align-items: flex-start; font-weight: 600; }}
.gl-chip {{ display: inline-flex; justify-content: center; align-items: center;
  min-width: 1.9rem; height: 1.6rem; padding: 0 .3rem; border-radius: 3px; font-weight: 700;
  font-size: .85rem; box-sizing: border-box; flex: none; }}
{_chips()}
{_charts()}
.{grade_class(HOLLOW)} {{ background: color-mix(in srgb, var(--gl-fill) 25%, transparent);
  color: var(--gl-ink); border: 2px solid var(--gl-fill); }}
.gl-band {{ display: inline-flex; gap: .4rem; align-items: baseline; }}
.gl-plain .gl-band {{ display: flex; }}
.gl-steps {{ display: inline-flex; gap: 2px; flex: none; }}
.gl-steps i {{ width: .45rem; height: .8rem; border: 1.5px solid var(--gl-muted);
  border-radius: 1px; box-sizing: border-box; }}
.gl-steps .gl-reached {{ background: var(--gl-muted); }}
.gl-second {{ background: transparent; color: var(--gl-ink);
  border: 2px dotted var(--gl-fill, currentColor); }}
.gl-known {{ display: block; font-weight: 400; font-style: italic; font-size: .85rem; }}
.gl-small {{ display: block; color: var(--gl-muted); font-size: .88rem; line-height: 1.4;
  font-weight: 400; }}
{FRAME_STYLE}
.st-key-history_of .stRadio {{ display: flex; flex-wrap: wrap; align-items: center;
  gap: 0 1rem; }}
.st-key-history_of .stRadio > label {{ min-height: 0; margin: 0; }}
{BOARD_STYLE}
{TAKING_STYLE}
{JUDGEMENTS_STYLE}
{STRIP_STYLE}
{ENGLAND_STYLE}
{HEADLINES_STYLE}
{FOLDS_STYLE}
.gl-old {{ border-left: 4px solid var(--gl-line); padding-left: .5rem; }}
.gl-table ul.gl-plain {{ list-style: none; padding: 0; margin: 0;
  font-size: .9rem; line-height: 1.4; }}
.gl-table .gl-plain li {{ margin: 0 0 .4rem; padding: 0; font-size: .9rem; }}
.stPageLink a, .stPageLink a p {{ color: var(--gl-link); text-decoration: underline; }}
.gl-list {{ padding-left: 1.2rem; max-width: 62rem; line-height: 1.45; }}
.gl-list li {{ margin-bottom: .5rem; }}
.gl-list li:has(> .gl-fold) {{ list-style: none; margin-left: -1.2rem; }}
.gl-fold summary {{ cursor: pointer; color: var(--gl-link); }}
.gl-fold summary:focus-visible {{ outline: 3px solid #1d70b8; }}
.gl-fold > div {{ padding: .35rem 0 0 1.1rem; }}
.gl-grid {{ width: auto; font-size: .85rem; }}
.gl-grid th, .gl-grid td {{ padding: .05rem .4rem; }}
.gl-grid .gl-chip {{ height: 1.35rem; }}
.gl-grid td {{ text-align: center; }}
.gl-grid thead th {{ white-space: normal; vertical-align: bottom; text-align: center;
  min-width: 3.1rem; font-weight: 600; font-size: .8rem; }}
.gl-grid thead tr:first-child th {{ border-bottom: 1px solid var(--gl-line); }}
.gl-grid tbody th {{ min-width: 15rem; font-weight: 400; position: sticky; left: 0;
  background: var(--gl-paper); }}
.gl-grid a {{ text-decoration: none; overflow-wrap: normal;
  display: inline-block; padding: .1rem .2rem; }}
.gl-marks th, .gl-marks td {{ padding-block: .05rem; vertical-align: middle; }}
.gl-marks td {{ font-size: 1.1rem; font-weight: 700; white-space: nowrap; }}
.gl-table :is(.gl-mc, .gl-mm, .gl-mp, .gl-md, .gl-mo) {{
  font-family: "DejaVu Sans", "Segoe UI Symbol", "Apple Symbols", sans-serif;
  text-decoration: none; }}
.gl-table .gl-mc {{ color: {_both(*VERDICTS["criticised"])}; }}
.gl-table .gl-mm {{ color: {_both(*VERDICTS["mixed"])}; }}
.gl-table .gl-mp {{ color: {_both(*VERDICTS["praised"])}; }}
.gl-table .gl-md {{ color: var(--gl-ink); }}
.gl-table .gl-mo {{ color: var(--gl-muted); font-size: .8rem; font-weight: 400; }}
.gl-grid a:focus-visible {{ outline: 3px solid #1d70b8; }}
.gl-words.gl-on {{ margin: 0; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }}
.gl-key a {{ color: var(--gl-link); }}
.gl-if-narrow {{ display: none; }}
.stHtml ul.gl-key {{ display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; font-size: .9rem;
  margin: .15rem 0 .4rem; padding: 0; list-style: none; }}
.stHtml .gl-key li {{ margin: 0; }}
.gl-table .gl-number {{ text-align: right; }}
.gl-figures th {{ white-space: nowrap; }}
.gl-figures thead th.gl-number {{ white-space: normal; }}
.stHtml ul.gl-glance {{ list-style: none; margin: 0 0 .75rem; padding: 0; display: grid;
  gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(18.5rem, 1fr)); }}
.gl-glance li {{ border: 1px solid var(--gl-line); border-radius: 4px; padding: .5rem .6rem;
  margin: 0; font-size: .95rem; display: flex; flex-direction: column; gap: .15rem; }}
.gl-glance a {{ color: var(--gl-link); font-weight: 600; }}
.gl-spark {{ display: block; width: {WIDTH}px; aspect-ratio: {WIDTH} / {HEIGHT};
  background: var(--lines) 0 var(--y) / 100% auto no-repeat; }}
{_names()}
.st-key-scorecard-history :is(.annotation, .textpoint) text {{ paint-order: stroke;
  stroke: var(--gl-paper); stroke-width: 3px; stroke-linejoin: round; }}
{_keys()}
@media (max-width: 640px) {{
  .stMainBlockContainer {{ padding-left: 1rem; padding-right: 1rem; }}
  .stMainBlockContainer h1 {{ font-size: 1.6rem; padding-bottom: .8rem; line-height: 1.2; }}
  .stMainBlockContainer h2 {{ font-size: 1.25rem; padding: .75rem 0 .6rem; }}
  .gl-lead {{ font-size: 1rem; line-height: 1.4; }}
  .gl-words {{ font-size: .9rem; line-height: 1.4; }}
  .gl-note {{ font-size: .8rem; }}
  .stHtml ul.gl-key {{ font-size: .8rem; gap: .15rem .8rem; margin-bottom: .4rem; }}
{_stacked(".gl-stand")}
  .gl-stand td:empty {{ display: none; }}
  [class*="st-key-pages-"] > :first-child {{ flex: 1 1 100%; }}
  .gl-stand td {{ padding: .2rem .5rem; border-bottom-style: dotted; line-height: 1.35;
    font-size: .9rem; }}
  .gl-stand td p, .gl-stand td li {{ margin-bottom: .1rem; }}
  .gl-stand:has(.gl-band) tbody tr {{ display: grid; grid-template-columns: 1fr 1fr; }}
  .gl-stand:has(.gl-band) tbody th {{ grid-column: 1 / -1; }}
  .gl-stand:has(.gl-band) tbody td:last-child {{ grid-column: span 2; }}
  .st-key-scorecard-history .annotation text {{ font-size: 10px !important; }}
  .st-key-plan-timeline .bartext {{ display: none; }}
{_in_lines(SCROLLED)}
  .gl-wide td > .gl-plain:has(.gl-band) {{ display: inline-flex; flex-wrap: wrap; gap: 0 .6rem; }}
  .gl-table td .gl-grade {{ align-items: center; }}
  .gl-table td {{ overflow-wrap: anywhere; }}
  .gl-table thead th {{ white-space: normal; }}
  .gl-grid tbody th {{ min-width: 9rem; position: static; }}
  .gl-marks.gl-named, .gl-marks.gl-named tbody {{ display: block; }}
  .gl-marks.gl-named :is(thead, caption) {{ display: block; position: absolute;
    clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }}
  .gl-if-narrow {{ display: block; }}
  .gl-marks.gl-named tr {{ display: grid; grid-template-columns: repeat(11, 1fr);
    border-bottom: 1px solid var(--gl-line); padding: .15rem 0; }}
  .gl-marks.gl-named tr.gl-group {{ background: var(--gl-band); }}
  .gl-marks.gl-named :is(th, td) {{ border: 0; padding: 0; text-align: left; }}
  .gl-marks.gl-named tbody th {{ grid-column: 1 / -1; }}
  .gl-marks.gl-named td {{ min-width: 0; line-height: 1.2; }}
  .gl-marks.gl-named .gl-mo {{ display: block; }}
  .gl-marks.gl-named :is(tr.gl-group + tr, tr:has(td:nth-child(13))) td::before {{
    content: var(--of); display: block; width: min-content; white-space: normal; font-size: .66rem;
    overflow-wrap: normal; line-height: 1.1; font-weight: 400; color: var(--gl-muted); }}
}}
@media screen and (max-width: 900px) {{
  .st-key-scorecard-history .textpoint {{ display: none; }}
{_stacked(".gl-stand.gl-many")}
{_in_lines(WIDEST)}
  .gl-wide tbody th {{ min-width: 6rem; }}
  .gl-wide thead th {{ white-space: normal; }}
  .gl-marks th, .gl-marks td {{ padding-inline: .1rem; }}
  .gl-marks thead th {{ min-width: 2.6rem; }}
  .gl-stand th:first-child {{ width: 8rem; }}
  .gl-marks tbody th {{ min-width: 9rem; }}
}}
@media screen and (min-width: 641px) and (max-width: 900px) {{
  .gl-stand.gl-many tbody tr {{ display: grid; grid-template-columns: repeat(3, 1fr); }}
  .gl-stand.gl-many tbody th {{ grid-column: 1 / -1; }}
  .gl-stand.gl-many:has(.gl-band) tbody td:last-child {{ grid-column: span 2; }}
}}
@media (forced-colors: active) {{
  .gl-chip, .gl-ribbon :is(a, b, span), .gl-sample {{ forced-color-adjust: none; }} }}
{PRINT_STYLE}</style>"""
