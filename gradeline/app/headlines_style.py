"""The part of the style sheet for the table of headline figures, in any width.

Where the columns have not the room, each row is a block: the name with its small chart, then the
figures. Up to four of them stand in one line under their names, which stay in sight while the
reader scrolls; more have their names beside them.
"""

# Indicator, line, and more figures than fit one line of a phone.
MANY = ".gl-headlines:has(thead th:nth-child(7))"


def _in_blocks(table: str) -> str:
    row = f"{table} tr:not(.gl-group)"
    return f"""
  .gl-scroll:has(> {table}) {{ overflow: visible; }}
  {table}, {table} :is(thead, tbody), {table} .gl-group, {table} .gl-group th {{ display: block; }}
  {table} thead {{ position: sticky; top: 0; background: var(--gl-paper); z-index: 1; }}
  {table} thead th.gl-number {{ text-align: left; font-size: .78rem; align-self: end; }}
  {table} thead th:not(.gl-number) {{ display: none; }}
  {row} {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(4.8rem, 1fr));
    gap: .1rem .5rem; padding: .3rem 0; border-bottom: 1px solid var(--gl-line); }}
  {row} > * {{ border: 0; padding: 0; line-height: 1.25; }}
  {table} tbody tr:not(.gl-group) th {{ grid-column: 1 / -2; }}
  {table} :is(th, td) {{ font-size: .9rem; }}
  {table} .gl-small {{ font-size: .78rem; line-height: 1.25; }}
  {table} .gl-spark {{ width: 100%; }}
  {table} td:nth-child(n+3) {{ text-align: left; }}"""


_NAMES_BESIDE = f"""
  {MANY} thead {{ position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }}
  {MANY} td:nth-child(n+3)::before {{ content: var(--of, attr(data-of)); display: flex;
    align-items: end; min-height: 2.3em; color: var(--gl-muted); font-size: .72rem;
    line-height: 1.15; }}"""

HEADLINES_STYLE = f"""
.gl-headlines {{ table-layout: fixed; }}
.gl-headlines th, .gl-headlines td {{ padding: .12rem .6rem; line-height: 1.35; }}
.gl-headlines .gl-small {{ line-height: 1.3; }}
.gl-headlines thead th {{ vertical-align: bottom; line-height: 1.25; }}
.gl-headlines thead th.gl-number {{ white-space: normal; }}
.gl-headlines thead th:first-child {{ width: 33%; }}
.gl-headlines thead th:nth-child(2) {{ width: 10.7rem; }}
.gl-headlines td:nth-child(n+3) {{ text-align: right; }}
.gl-headlines .gl-spark {{ width: 9.5rem; }}
{MANY} thead th:first-child {{ width: 27%; }}
{MANY} :is(th, td) {{ padding-inline: .35rem; }}
{MANY} td .gl-small {{ font-size: .8rem; }}
@media screen and (max-width: 1000px) {{
  .gl-headlines thead th:nth-child(2) {{ width: 6.4rem; }}
  .gl-headlines .gl-spark {{ width: 5.8rem; }}
  .gl-headlines :is(th, td) {{ padding-inline: .3rem; }}
  .gl-headlines .gl-small {{ font-size: .78rem; }} }}
@media screen and (max-width: 640px) {{ {_in_blocks(".gl-headlines")} }}
@media screen and (max-width: 1000px) {{ {_in_blocks(MANY)} {_NAMES_BESIDE} }}"""
