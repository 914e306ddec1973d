-- Question: by which tags can findings be looked at?
-- Grain: one row per theme tag.
-- Parameters: none.
-- Columns: tag_id, tag, description, theme, tag_order.

select
    finding_tag.tag_id,
    finding_tag.label as tag,
    finding_tag.description,
    theme.label as theme,
    finding_tag.display_order as tag_order
from finding_tag
inner join theme using (theme_id)
order by tag_order;
