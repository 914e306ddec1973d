-- Question: what can the judgements be narrowed by?
-- Grain: one row per theme, strand, framework, printed area or grade label that has a judgement of an
--        authority that stands there by default or of one of those asked for.
-- Parameters: authority_ids (list of varchar).
-- Columns: filter, value (what is compared; wordings of one grade share theirs), label (what a link
--          holds), position.

with
compared as (
    select judgement_theme.*
    from judgement_theme
    inner join authority using (authority_id)
    where authority.is_compared or authority.authority_id in (select unnest($authority_ids))
),

choices as (
    select distinct 'theme' as filter, theme_id as value, theme as label, theme_order as position
    from compared
    union all
    select distinct 'strand', strand, strand, 1
    from compared
    where strand is not null
    union all
    select distinct
        'framework', framework.framework_id, framework.short_name, framework.display_order
    from compared
    inner join framework using (framework_id)
    union all
    select distinct
        'area',
        area_id,
        concat_ws(': ', framework.short_name, strand, area_label),
        framework.display_order * 100 + area_order
    from compared
    inner join framework using (framework_id)
    union all
    select 'grade', grade_in_short, grade_label, min(grade_count * 100 + grade_rank)
    from compared
    group by grade_in_short, grade_label
    union all
    select 'grade', grade_in_short, grade_in_short, min(grade_count * 100 + grade_rank)
    from compared
    group by grade_in_short
)

select distinct on (filter, label) filter, value, label, position
from choices
order by filter, position, label;
