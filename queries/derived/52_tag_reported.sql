-- Question: how much does each report list about each theme of findings?
-- Grain: one row per theme tag and report whose findings are held; made once, as it rests on no
--        choice.
-- Parameters: none.
-- Columns: tag_id, tag, description, theme, tag_order, inspection_id, authority_id, authority,
--          initials, chart_date, known_from, inspected (text), inspected_year, framework (its
--          family), document, source_title, licence, point_count (weaknesses the report lists,
--          whatever they are about), grades (as printed, of the theme the tag belongs to),
--          own_count, board_count, partners_count, strength_count (what the report lists about the
--          tag: for the authority, for a safeguarding board, for partners, as a strength).

create table tag_reported as
with
reports as (
    select
        inspection_id,
        count(*) filter (kind = 'weakness') as point_count
    from finding
    group by inspection_id
),

graded as (
    select
        inspection_id,
        theme_id,
        string_agg(distinct grade_label, ', ' order by grade_label) as grades
    from judgement_theme
    where role = 'main'
    group by inspection_id, theme_id
),

counted as (
    select
        inspection_id,
        tag_id,
        count(*) filter (counts_for_own_run) as own_count,
        count(*) filter (addressed_to = 'board') as board_count,
        count(*) filter (addressed_to = 'partners') as partners_count,
        count(*) filter (kind = 'strength') as strength_count
    from finding_tagged
    group by inspection_id, tag_id
)

select
    finding_tag.tag_id,
    finding_tag.label as tag,
    finding_tag.description,
    theme.label as theme,
    finding_tag.display_order as tag_order,
    inspection.inspection_id,
    inspection.authority_id,
    inspection.authority,
    inspection.initials,
    inspection.chart_date,
    inspection.known_from,
    inspection.start as inspected,
    inspection.inspected_year,
    inspection.framework,
    source.short_title as document,
    source.title as source_title,
    source.licence,
    reports.point_count,
    graded.grades,
    coalesce(counted.own_count, 0) as own_count,
    coalesce(counted.board_count, 0) as board_count,
    coalesce(counted.partners_count, 0) as partners_count,
    coalesce(counted.strength_count, 0) as strength_count
from finding_tag
inner join theme using (theme_id)
cross join reports
inner join inspection_dated as inspection using (inspection_id)
inner join source on source.source_id = inspection.source_id
left join graded
    on graded.inspection_id = inspection.inspection_id and graded.theme_id = finding_tag.theme_id
left join counted
    on counted.inspection_id = inspection.inspection_id and counted.tag_id = finding_tag.tag_id
order by tag_order, inspection.authority_id, inspection.chart_date;
