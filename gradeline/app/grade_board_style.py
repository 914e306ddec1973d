"""The part of the style sheet that gives the board of grades its looks, in any width.

Authorities stand beside each other, up to three in any window of a computer and up to six in a wide
one. Where they have not the room they stand under each other within each theme. What is painted
has an edge, which stays where colours are forced.
"""

from gradeline.charts.palette import HOLLOW
from gradeline.drawing.page import grade_class


def _stacked(board: str) -> str:
    """Return the rules of a board whose authorities stand under each other within each theme."""
    return f"""{board}, {board} :is(thead, tbody, tr, th, td) {{ display: block; width: auto; }}
{board} thead th:first-child {{ display: none; }}
{board} thead th {{ display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline;
  border: 0; padding: 0; }}
{board} thead .gl-small {{ display: flex; flex-wrap: wrap; column-gap: .6rem; }}
{board} thead br {{ display: none; }}
{board} thead th:not(:last-child) .gl-axis {{ display: none; }}
{board} thead .gl-axis {{ flex-basis: 100%; }}
{board} tbody th {{ background: var(--gl-band); padding-left: .4rem; }}
{board} td {{ padding: .25rem 0; }}
{board} td:not(:last-child) {{ border-bottom-style: dotted; }}
{board} td::before {{ content: var(--of, attr(data-of)); display: block; font-size: .85rem; }}
@container (min-width: 42rem) {{
  {board} thead .gl-axis {{ flex-basis: calc(100% - 28rem); margin-left: 28rem; }}
  {board} td {{ display: grid; grid-template-columns: 8.5rem 1fr; column-gap: .75rem;
    align-items: center; }}
  {board} td:has(> .gl-ribbon) {{ grid-template-columns: 8.5rem 18rem 1fr; }}
  {board} td > * {{ grid-column: 2; }}
  {board} td > .gl-ribbon {{ grid-column: 3; grid-row: 1 / span 4; margin: 0; }}
}}"""


# From here on a board has room for six beside each other; on paper its letters would be too small.
ROOM_FOR_SIX = "74rem"
# Where five or six stand beside each other, what was found and which way it moved have lines of
# their own, so that the ribbons of a row are level.
SIX_BESIDE = """
  .gl-more thead th:first-child { width: 7rem; }
  .gl-more thead th { padding-inline: .5rem; font-size: 1rem; line-height: 1.25; }
  .gl-more thead .gl-small { font-size: .8rem; line-height: 1.3; }
  .gl-more td { padding-inline: .5rem; font-size: .88rem; }
  .gl-more:has(thead th:nth-child(6)) .gl-ends { flex-direction: column; align-items: flex-start;
    min-height: 3.35rem; }
  .gl-more tbody th { font-size: .88rem; padding-right: .25rem; }
  .gl-more .gl-grade { gap: .35rem; line-height: 1.2; }
  .gl-more .gl-ends .gl-brief { font-size: .8rem; }
  .gl-more:has(thead th:nth-child(6)) .gl-brief { margin-left: 0; }
  .gl-folds .gl-more thead th { font-size: .88rem; line-height: 1.3; padding-block: .2rem; }
"""
ON_A_PHONE = """
  .stHtml ul.gl-key .gl-chip { height: 1.15rem; min-width: 1.5rem; font-size: .72rem; }
  .gl-board thead th { padding: .1rem 0; gap: 0 .5rem; font-size: 1rem; }
  .gl-board thead .gl-small:first-of-type { order: 1; flex-basis: 100%; }
  .gl-board thead .gl-axis { order: 2; }
  .gl-board thead .gl-small { font-size: .78rem; column-gap: .5rem; line-height: 1.3; }
  .gl-board .gl-axis { height: 2rem; }
  .gl-board tbody th { padding-block: .1rem; font-size: .9rem; }
  .gl-board tbody th .gl-small { display: inline; margin-left: .4rem; }
  .gl-board td { padding: .2rem 0 .3rem; font-size: .9rem; line-height: 1.25; }
  .gl-board td:has(.gl-ribbon)::before { display: inline; font-size: .8rem; margin-right: .4rem; }
  .gl-board .gl-ends, .gl-board .gl-ends > * { display: inline; }
  .gl-board .gl-ends + .gl-ends { display: block; }
  .gl-board .gl-ends .gl-brief { margin: 0 0 0 .4rem; font-size: .8rem; }
  .gl-board .gl-ends .gl-chip { display: inline-flex; height: 1rem; font-size: .7rem;
    min-width: 1.3rem; margin-right: .2rem; vertical-align: .05rem; }
  .gl-board .gl-ribbon { height: 20px; margin-top: .1rem; }
"""
BOARD_STYLE = f"""
.gl-ribbon, .gl-axis {{ position: relative; }}
.gl-ribbon {{ height: 24px; margin-top: .2rem; background: var(--gl-edges);
  container-type: inline-size; }}
.gl-ribbon > a, .gl-ribbon > span, .gl-ribbon b {{ position: absolute; top: 0; bottom: 0;
  box-sizing: border-box; min-width: 3px; border: 1.5px solid var(--gl-fill); border-radius: 2px;
  padding-left: 1.5px; display: flex; align-items: center; font-size: .75rem; line-height: 1;
  font-weight: 700; text-decoration: none; color: var(--gl-on); background: var(--gl-fill);
  overflow-wrap: normal; }}
.gl-ribbon > :is(a, span) {{ margin-right: 1px; }}
.gl-ribbon > .gl-split {{ border: 0; padding: 0; background: none; }}
.gl-ribbon b {{ left: 0; right: 0; bottom: auto; height: 50%; font-size: .62rem; }}
.gl-ribbon b + b {{ top: 50%; }}
.gl-ribbon .gl-bare {{ padding-left: 0; }}
.gl-ribbon i {{ position: absolute; left: calc(100% + 1.5px); z-index: 1; padding: 0 2px;
  font-style: normal; color: var(--gl-ink); background: var(--gl-paper); }}
.gl-ribbon .{grade_class(HOLLOW)} {{ border-width: 1.5px; color: var(--gl-ink);
  background: color-mix(in srgb, var(--gl-fill) 25%, var(--gl-paper)); }}
.gl-ribbon .gl-dashed {{ background: var(--gl-paper); border-style: dashed; color: var(--gl-ink); }}
.gl-ribbon .gl-aside::before {{ content: ""; position: absolute; left: 1px; right: 1px;
  bottom: 1px; border-bottom: 1.5px solid currentColor; }}
.gl-ribbon :is(:not(.gl-split)[style*="--l"], .gl-split[style*="--l"] b)::after {{
  content: ""; position: absolute; left: calc(100% + 1.5px);
  top: 50%; margin-top: -2.5px; width: calc(1cqw * var(--l) - 1px); opacity: .5;
  border-top: 5px solid var(--gl-fill); }}
.gl-ribbon .gl-split b::after {{ border-width: 3px; margin-top: -1.5px; }}
.gl-ribbon u {{ text-decoration: none; }}
.gl-tight > :nth-child(2) {{ display: none; }}
@container (width < 15rem) {{
  .gl-ribbon > :is(a, span) {{ font-size: .68rem; padding-left: 1px; }}
  .gl-tight > :first-child {{ display: none; }}
  .gl-tight > :nth-child(2) {{ display: block; }}
}}
.gl-ribbon a:hover {{ filter: brightness(1.1); }}
.gl-ribbon a:focus-visible {{ outline: 3px solid #1d70b8; outline-offset: 1px; z-index: 1; }}
.gl-axis {{ height: 2.3rem; font-size: .75rem; font-weight: 400; color: var(--gl-muted); }}
.gl-axis > * {{ position: absolute; white-space: nowrap; }}
.gl-axis abbr {{ top: 0; text-align: center; text-decoration: none; }}
.gl-axis span {{ bottom: 0; transform: translateX(-50%); }}
.gl-sample {{ position: relative; display: inline-block; width: 1.9rem; height: 1rem;
  vertical-align: -.15rem; box-sizing: border-box; border: 1.5px solid var(--gl-muted);
  border-radius: 2px; }}
.gl-sample.gl-line {{ border-width: 5px 0 0; height: .5rem; vertical-align: -.05rem; opacity: .6; }}
.gl-sample.gl-dashed {{ border-style: dashed; }}
.gl-sample.gl-aside::before {{ content: ""; position: absolute; left: 1px; right: 1px; bottom: 1px;
  border-bottom: 1.5px solid var(--gl-ink); }}
.gl-sample.gl-halves::before {{ content: ""; position: absolute; left: 0; right: 0; top: 50%;
  margin-top: -.75px; border-top: 1.5px solid var(--gl-muted); }}
.gl-scroll:has(> .gl-board) {{ container-type: inline-size; }}
.gl-board {{ table-layout: fixed; }}
.gl-board th:first-child {{ padding-left: 0; }}
.gl-board thead th:first-child {{ width: 10.5rem; }}
.gl-board thead th {{ font-size: 1.05rem; vertical-align: bottom; padding: 0 .75rem .2rem;
  white-space: normal; }}
.gl-board thead .gl-small {{ font-size: .82rem; }}
.gl-board td, .gl-board tbody th {{ padding-top: .35rem; padding-bottom: .4rem; line-height: 1.3; }}
.gl-board td:has(.gl-ribbon) {{ vertical-align: bottom; }}
.gl-table.gl-board .gl-plain li {{ margin-bottom: .2rem; }}
.gl-ends {{ display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .6rem;
  align-items: center; max-width: 28rem; }}
.gl-ends + .gl-ends {{ margin-top: .2rem; }}
.gl-ends .gl-chip {{ height: 1.25rem; min-width: 1.6rem; font-size: .78rem; }}
.gl-brief {{ color: var(--gl-muted); font-size: .85rem; }}
.gl-ends .gl-brief {{ margin-left: auto; }}
@container (width < 68rem) {{ .gl-few thead th:first-child {{ width: 8.5rem; }} }}
@container (min-width: {ROOM_FOR_SIX}) {{ {SIX_BESIDE} }}
@container (width < {ROOM_FOR_SIX}) {{ {_stacked(".gl-more")} }}
@container (68rem <= width < {ROOM_FOR_SIX}) {{
  .gl-more:has(thead .gl-axis):not(.gl-peers) thead tr {{ display: grid;
    grid-template-columns: 1fr 1fr; column-gap: 2rem; position: relative;
    padding-bottom: 2.4rem; }}
  .gl-more:not(.gl-peers) thead .gl-axis {{ position: absolute; inset: auto 0 0 28rem;
    margin: 0; }}
}}
@container (max-width: 52rem) {{ {_stacked(".gl-few")} }}
@media screen and (max-width: 640px) {{ {ON_A_PHONE} }}"""
