-- Question: what is the latest grade of each authority in each theme, and which way did it move?
-- Grain: one row per authority, theme and area of the latest inspection that stands for the theme
--        (two areas where a framework splits the theme, as SLAC does).
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, theme_id, theme, theme_order, area_id, area_label, strand, grade_label,
--          grade_rank, grade_count (levels of its scale), grade_letter, grade_colour, match,
--          scope, evidence, inspection_id, framework, published (text), months_since (publication; null where it is not known to the day),
--          is_from_last_inspection, document, licence, page, paragraph; compared_label,
--          compared_framework, compared_year and compared_evidence of the last earlier grade that
--          is alike: the theme by itself on both sides, or the very same area; movement against it
--          (up, down, none; not alike where there are only others, first where nothing earlier
--          is held for the theme).
-- May be missing: compared_evidence, compared_framework, compared_label, compared_year,
--                 months_since, page, paragraph, published, scope, strand.

with
earlier as (
    select *
    from earlier_grade(cast($as_at as date), $authority_ids)
    where latest_area_id is not null
),

compared as (
    select distinct on (authority_id, theme_id, latest_area_id) *
    from earlier
    where is_alike
    order by authority_id, theme_id, latest_area_id, chart_date desc, inspection_id desc
),

preceded as (select distinct authority_id, theme_id, latest_area_id from earlier)

select
    latest.authority_id,
    authority.name as authority,
    latest.theme_id,
    latest.theme,
    latest.theme_order,
    latest.area_id,
    latest.area_label,
    latest.strand,
    latest.grade_label,
    latest.grade_rank,
    latest.grade_count,
    latest.grade_letter,
    latest.grade_colour,
    latest.match,
    latest.scope,
    latest.evidence,
    latest.inspection_id,
    framework.family as framework,
    inspection.published,
    datesub('month', inspection.published_date, $as_at) as months_since,
    latest.inspection_id = last_graded.inspection_id as is_from_last_inspection,
    latest.document,
    latest.licence,
    latest.page,
    latest.paragraph,
    compared.grade_label as compared_label,
    compared_framework.family as compared_framework,
    compared.inspected_year as compared_year,
    compared.evidence as compared_evidence,
    case
        when preceded.authority_id is null then 'first'
        when compared.grade_rank is null then 'not alike'
        when latest.grade_rank < compared.grade_rank then 'up'
        when latest.grade_rank > compared.grade_rank then 'down'
        else 'none'
    end as movement
from latest_grade(cast($as_at as date), $authority_ids) as latest
inner join last_graded(cast($as_at as date), $authority_ids) as last_graded using (authority_id)
inner join inspection_dated as inspection on inspection.inspection_id = latest.inspection_id
inner join framework on framework.framework_id = latest.framework_id
inner join authority on authority.authority_id = latest.authority_id
left join compared
    on
        compared.authority_id = latest.authority_id
        and compared.theme_id = latest.theme_id
        and compared.latest_area_id = latest.area_id
left join framework as compared_framework
    on compared_framework.framework_id = compared.framework_id
left join preceded
    on
        preceded.authority_id = latest.authority_id
        and preceded.theme_id = latest.theme_id
        and preceded.latest_area_id = latest.area_id
order by latest.theme_order, list_position($authority_ids, authority.authority_id), latest.area_order;
