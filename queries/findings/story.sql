-- Question: what was said about a theme, inspection by inspection, and what was the grade?
-- Grain: one row per finding with the tag, and one (finding_id null) per inspection without any.
-- Parameters: as_at (date), authority_ids (list of varchar), tag_id.
-- Columns: authority, authority_order, inspection_id, inspection_order, inspected (text),
--          inspected_year, framework, grades (as printed, of the theme the tag belongs to), finding_id,
--          kind, number, timescale, wording, paragraphs, page, planned_action, planned_date,
--          planned_source, document.

with
asked as (
    select tag_id, theme_id
    from finding_tag
    where tag_id = $tag_id
),

graded as (
    select
        judgement_theme.inspection_id,
        string_agg(distinct judgement_theme.grade_label, ', ') as grades
    from judgement_theme
    inner join asked using (theme_id)
    where judgement_theme.role = 'main'
    group by judgement_theme.inspection_id
),

about as (
    select finding.*
    from finding
    inner join finding_about using (finding_id)
    inner join asked using (tag_id)
)

select
    authority.name as authority,
    authority.display_order as authority_order,
    inspection.inspection_id,
    row_number() over (
        order by
            inspection.chart_date,
            authority.display_order,
            inspection.inspection_id,
            about.display_order
    ) as inspection_order,
    inspection.start as inspected,
    inspection.inspected_year,
    framework.family as framework,
    graded.grades,
    about.finding_id,
    about.kind,
    about.number,
    about.timescale,
    about.wording,
    about.paragraphs,
    about.page,
    about.planned_action,
    about.planned_date,
    planned.short_title as planned_source,
    source.short_title as document
from inspection_dated as inspection
inner join framework using (framework_id)
inner join authority on authority.authority_id = inspection.authority_id
inner join source on source.source_id = inspection.source_id
left join graded on graded.inspection_id = inspection.inspection_id
left join about on about.inspection_id = inspection.inspection_id
left join source as planned on planned.source_id = about.planned_source_id
where
    inspection.known_from <= $as_at
    and inspection.authority_id in (select unnest($authority_ids))
    and inspection.inspection_id in (select finding.inspection_id from finding)
order by inspection_order;
