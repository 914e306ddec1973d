-- Question: which judgements bear on which theme, and how well do they match it?
-- Grain: one row per inspection, area and theme the area bears on.
-- Parameters: none.
-- Columns: those of judgement_known, with theme_id, theme, theme_order, role (main or also),
--          match, scope, reason, is_like_for_like (the match is same), replaced_on (the day from
--          which a later inspection is known to have judged the theme by an area that stands for
--          it; null for never, and for areas that only bear on it) and outdone_on (for those: the
--          day from which an area of their own inspection that stands for the theme is known;
--          null for never).

create table judgement_theme as
with
themed as (
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
),

led as (
    select
        inspection_id,
        theme_id,
        authority_id,
        chart_date,
        min(known_from) as known_from
    from themed
    where role = 'main'
    group by inspection_id, theme_id, authority_id, chart_date
),

replaced as (
    select
        led.inspection_id,
        led.theme_id,
        min(later.known_from) as replaced_on
    from led
    inner join led as later
        on
            later.authority_id = led.authority_id
            and later.theme_id = led.theme_id
            and (later.chart_date, later.inspection_id) > (led.chart_date, led.inspection_id)
    group by led.inspection_id, led.theme_id
)

select
    themed.*,
    case when themed.role = 'main' then replaced.replaced_on end as replaced_on,
    case when themed.role <> 'main' then led.known_from end as outdone_on
from themed
left join led using (inspection_id, theme_id)
left join replaced using (inspection_id, theme_id)
order by themed.authority_id, themed.chart_date, themed.theme_order, themed.area_order;
