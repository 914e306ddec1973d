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
    authority_id,
    authority,
    initials,
    list_position($authority_ids, authority_id) as authority_order,
    inspection_id,
    framework_id,
    framework,
    kind,
    area_id,
    area_label,
    strand,
    chart_date,
    inspected_year,
    published,
    named,
    grade_label,
    grade_rank,
    grade_letter,
    grade_colour,
    grade_count,
    match,
    scope,
    reason,
    evidence,
    document,
    licence,
    page,
    paragraph
from judgement_theme
where
    theme_id = $theme_id
    and role = 'main'
    and known_from <= $as_at
    and list_contains($authority_ids, authority_id)
    and (is_like_for_like or not $like_for_like)
order by authority_order, chart_date, area_order;
