-- Question: what is the outline of each authority, of those too that ended since?
-- Grain: one row per authority whose boundary is held.
-- Parameters: none.
-- Columns: authority_id, outline (a path of SVG on a grid), left_edge, top_edge, right_edge,
--          bottom_edge, middle_x, middle_y (in steps of the grid), document, licence.

select
    authority_id,
    boundary.outline,
    boundary.left_edge,
    boundary.top_edge,
    boundary.right_edge,
    boundary.bottom_edge,
    boundary.middle_x,
    boundary.middle_y,
    source.short_title as document,
    source.licence
from boundary
inner join source on source.source_id = boundary.source_id
order by authority_id;
