-- Question: which judgements bear on which theme, and how well do they match it?
-- Grain: one row per inspection, area and theme the area bears on.
-- Parameters: none.
-- Columns: those of judgement_known, with theme_id, theme, theme_order, role (main or also),
--          match, scope, reason and is_like_for_like (the match is same).

create table judgement_theme as
select
    judgement_known.*,
    area_theme.theme_id,
    theme.label as theme,
    theme.display_order as theme_order,
    area_theme.role,
    area_theme.match,
    area_theme.scope,
    area_theme.reason,
    area_theme.match = 'same' as is_like_for_like
from judgement_known
inner join area_theme using (area_id)
inner join theme using (theme_id)
order by judgement_known.authority_id, judgement_known.chart_date, theme_order, area_order;
