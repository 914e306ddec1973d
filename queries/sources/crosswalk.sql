-- Question: which printed areas stand for which theme, how well, and why?
-- Grain: one row per theme and printed area.
-- Parameters: none.
-- Columns: theme, theme_order, framework, strand, area_label, role, match, reason.
-- May be missing: strand.

select
    theme.label as theme,
    theme.display_order as theme_order,
    framework.short_name as framework,
    judgement_area.strand,
    judgement_area.label as area_label,
    area_theme.role,
    area_theme.match,
    area_theme.reason
from area_theme
inner join theme using (theme_id)
inner join judgement_area using (area_id)
inner join framework using (framework_id)
order by
    theme.display_order, framework.display_order, area_theme.role desc,
    judgement_area.display_order;
