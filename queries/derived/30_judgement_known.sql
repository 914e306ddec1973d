-- Question: which grade was given for which area, and from which day is it known to the public?
-- Grain: one row per inspection and area.
-- Parameters: none.
-- Columns: the keys, dates and source of the judgement, authority, initials (of the authority),
--          framework (its family), framework_name, framework_order, kind, inspected, named,
--          published (of the inspection, text), published_date, is_name_shared (another area of the
--          framework is printed alike), overall_match (how well the area stands for the overall
--          theme; null where it does not), grade_label as printed, grade_in_short (the shortest
--          wording of the same grade, in any scale), grade_rank (1 best), grade_letter, grade_colour, grade_count (levels of its scale; ranks of scales with
--          different numbers are not comparable), known_from (publication of the report; without
--          one, that of the document
--          that states the grade), chart_date, inspected_year, read_by (person or reader; null for
--          a list).

create table judgement_known as
with areas as (
    select
        *,
        count(*) over (partition by framework_id, label) > 1 as is_name_shared
    from judgement_area
),

grades as (
    select
        grade.*,
        grade_scale.grade_count,
        first_value(grade.label) over (
            partition by grade.letter, grade.rank, grade_scale.grade_count
            order by length(grade.label), grade.label
        ) as in_short
    from grade
    inner join grade_scale using (scale_id)
)

select
    judgement.inspection_id,
    inspection.authority_id,
    inspection.framework_id,
    inspection.authority,
    inspection.initials,
    inspection.framework,
    framework.name as framework_name,
    framework.display_order as framework_order,
    inspection.kind,
    coalesce(inspection.start, inspection.named, inspection.published) as inspected,
    coalesce(
        inspection.named, inspection."end", inspection.start, inspection.published
    ) as named,
    inspection.published,
    inspection.published_date,
    inspection.chart_date,
    inspection.inspected_year,
    coalesce(
        last_day_of(inspection.published), last_day_of(source.published), source.read_on
    ) as known_from,
    inspection.published is null as is_publication_unknown,
    judgement.area_id,
    judgement_area.strand,
    judgement_area.label as area_label,
    judgement_area.display_order as area_order,
    judgement_area.is_name_shared,
    overall.match as overall_match,
    judgement.label as grade_label,
    grade.in_short as grade_in_short,
    grade.rank as grade_rank,
    grade.letter as grade_letter,
    grade.colour as grade_colour,
    grade.grade_count,
    judgement.evidence,
    judgement.source_id,
    source.title as source_title,
    source.short_title as document,
    source.address as source_address,
    source.licence,
    judgement.page,
    judgement.printed_in,
    judgement.printed_text,
    judgement.section_page,
    judgement.paragraph,
    judgement.note,
    judgement.read_by
from judgement
inner join inspection_dated as inspection using (inspection_id)
inner join areas as judgement_area using (area_id)
inner join framework on framework.framework_id = inspection.framework_id
inner join grades as grade on grade.scale_id = framework.scale_id and grade.label = judgement.label
inner join source on source.source_id = judgement.source_id
left join area_theme as overall
    on
        overall.area_id = judgement.area_id
        and overall.theme_id = 'overall'
        and overall.role = 'main'
order by inspection.authority_id, inspection.chart_date, area_order;
