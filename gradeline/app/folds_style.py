"""The part of the style sheet for rows that a page folds away where there is little room."""


def _unfolded(rows: str) -> str:
    """Return the rules that show rows which narrow pages fold away, as if nothing were folded."""
    return f"""{rows} {{ margin: 0; border: 0; }}
{rows} > summary {{ display: none; }}
{rows} > h2 {{ display: block; }}
{rows} .gl-scroll {{ padding: 0; }}
{rows}::details-content {{ content-visibility: visible; }}"""


# A browser that cannot show what is folded leaves it folded, in any width.
FOLDS_STYLE = f"""
.gl-folds {{ margin: .5rem 0; border: 1px solid var(--gl-line); border-radius: 8px; }}
.gl-folds > summary {{ padding: .5rem .75rem; cursor: pointer; font-size: .9rem; }}
.gl-folds > summary:focus-visible {{ outline: 3px solid #1d70b8; }}
.gl-folds > h2 {{ display: none; }}
.gl-folds[open] > ul {{ margin: .5rem; }}
.gl-folds .gl-scroll {{ padding: 0 .75rem; }}
.gl-folds .gl-table thead th {{ padding-block: 0; border: 0; font-size: 0; line-height: 0; }}
.gl-folds .gl-table thead tr {{ border: 0; }}
@supports selector(::details-content) {{
  @media screen and (min-width: 901px) {{ {_unfolded(".gl-folds:not(:has(.gl-more))")} }}
  @media print {{ {_unfolded(".gl-folds")} }} }}"""
