-- Question: what is the latest grade of each authority in each theme, and which way did it move?
-- Grain: one row per authority, theme and area of the latest inspection that stands for the theme
--        (two areas where a framework splits the theme, as SLAC does).
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, theme_id, theme, theme_order, area_id, area_label, strand, grade_label,
--          grade_rank, grade_count (levels of its scale), grade_letter, grade_colour, match,
--          scope, evidence, inspection_id, framework, published (text), months_since (publication; null where it is not known to the day),
--          is_from_last_inspection, document, licence, page, paragraph; compared_label,
--          compared_letter, compared_framework, compared_year and compared_evidence of the last
--          earlier grade that is alike: the theme by itself on both sides, or the very same area; movement against it
--          (up, down, none; not alike where there are only others, first where nothing earlier
--          is held for the theme).
-- May be missing: compared_evidence, compared_framework, compared_label, compared_letter,
--                 compared_year, months_since, page, paragraph, published, scope, strand.

with
latest as materialized (
    select
        authority_id,
        authority,
        theme_id,
        theme,
        theme_order,
        area_id,
        area_label,
        area_order,
        strand,
        grade_label,
        grade_rank,
        grade_count,
        grade_letter,
        grade_colour,
        match,
        scope,
        evidence,
        inspection_id,
        framework,
        published,
        published_date,
        document,
        licence,
        page,
        paragraph
    from latest_grade(cast($as_at as date), $authority_ids)
),

compared as (
    select
        authority_id,
        theme_id,
        latest_area_id as area_id,
        arg_max(
            struct_pack(
                label := grade_label,
                letter := grade_letter,
                grade_rank := grade_rank,
                framework := framework,
                inspected_year := inspected_year,
                evidence := evidence
            ),
            (chart_date, inspection_id)
        ) filter (is_alike) as last_alike
    from earlier_grade(cast($as_at as date), $authority_ids)
    where latest_area_id is not null
    group by authority_id, theme_id, latest_area_id
)

select
    latest.authority_id,
    latest.authority,
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
    latest.framework,
    latest.published,
    datesub('month', latest.published_date, $as_at) as months_since,
    latest.inspection_id = last_graded.inspection_id as is_from_last_inspection,
    latest.document,
    latest.licence,
    latest.page,
    latest.paragraph,
    compared.last_alike.label as compared_label,
    compared.last_alike.letter as compared_letter,
    compared.last_alike.framework as compared_framework,
    compared.last_alike.inspected_year as compared_year,
    compared.last_alike.evidence as compared_evidence,
    case
        when compared.authority_id is null then 'first'
        when compared.last_alike is null then 'not alike'
        when latest.grade_rank < compared.last_alike.grade_rank then 'up'
        when latest.grade_rank > compared.last_alike.grade_rank then 'down'
        else 'none'
    end as movement
from latest
inner join last_graded(cast($as_at as date), $authority_ids) as last_graded using (authority_id)
left join compared
    on
        compared.authority_id = latest.authority_id
        and compared.theme_id = latest.theme_id
        and compared.area_id = latest.area_id
order by
    latest.theme_order, list_position($authority_ids, latest.authority_id), latest.area_order;
