-- Question: what can the explorer be filtered by?
-- Grain: one row per theme, strand, framework, printed area or grade label that has a judgement.
-- Parameters: none.
-- Columns: filter, value (what is compared), label (what is shown), position.

with
choices as (
    select distinct 'theme' as filter, theme_id as value, theme as label, theme_order as position
    from judgement_theme
    union all
    select distinct 'strand', strand, strand, 1
    from judgement_known
    where strand is not null
    union all
    select distinct
        'framework', framework.framework_id, framework.short_name, framework.display_order
    from judgement_known
    inner join framework using (framework_id)
    union all
    select distinct
        'area',
        area_id,
        concat_ws(': ', framework.short_name, strand, area_label),
        framework.display_order * 100 + area_order
    from judgement_known
    inner join framework using (framework_id)
    union all
    select 'grade', grade_label, grade_label, min(grade_rank)
    from judgement_known
    group by grade_label
)

select filter, value, label, position
from choices
order by filter, position, label;
