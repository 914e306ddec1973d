-- Question: which grades make up the history of a theme?
-- Grain: one row per inspection and area that stands for the theme.
-- Parameters: as_at (date), authority_ids (list of varchar), theme_id (varchar), like_for_like
--             (boolean).
-- Columns: authority_id, authority, initials, authority_order, inspection_id, framework_id,
--          framework, kind, area_id, area_label, strand, chart_date, inspected_year, published,
--          named (text), grade_label, grade_rank, grade_letter, grade_colour, grade_count (levels of
--          its scale), match, scope, reason, evidence,
--          document, licence, page, paragraph.
-- May be missing: initials, page, paragraph, published, scope, strand.

select
    mark.authority_id,
    authority.name as authority,
    authority.initials,
    list_position($authority_ids, authority.authority_id) as authority_order,
    mark.inspection_id,
    mark.framework_id,
    framework.family as framework,
    inspection.kind,
    mark.area_id,
    mark.area_label,
    mark.strand,
    mark.chart_date,
    mark.inspected_year,
    inspection.published,
    coalesce(
        inspection.named, inspection."end", inspection.start, inspection.published
    ) as named,
    mark.grade_label,
    mark.grade_rank,
    mark.grade_letter,
    mark.grade_colour,
    mark.grade_count,
    mark.match,
    mark.scope,
    mark.reason,
    mark.evidence,
    mark.document,
    mark.licence,
    mark.page,
    mark.paragraph
from judgement_theme as mark
inner join inspection_dated as inspection using (inspection_id)
inner join authority on authority.authority_id = mark.authority_id
inner join framework on framework.framework_id = mark.framework_id
where
    mark.theme_id = $theme_id
    and mark.role = 'main'
    and mark.known_from <= $as_at
    and mark.authority_id in (select unnest($authority_ids))
    and (mark.is_like_for_like or not $like_for_like)
order by list_position($authority_ids, authority.authority_id), mark.chart_date, mark.area_order;
