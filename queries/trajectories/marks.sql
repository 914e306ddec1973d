-- Question: which grades make up the history of a theme, or of all themes?
-- Grain: one row per theme, inspection and area that stands for the theme.
-- Parameters: as_at (date), authority_ids (list of varchar), theme_id (varchar or null: all of
--             them).
-- Columns: authority_id, authority, initials, authority_order, theme_id, theme, theme_order,
--          inspection_id, framework_id, framework, framework_name (in full), kind, area_id,
--          area_label, strand, chart_date, inspected_year, published, named (text), grade_label,
--          grade_rank, grade_letter, grade_colour, grade_count (levels of its scale), match, scope,
--          reason, evidence, document, licence, page, paragraph.
-- May be missing: initials, page, paragraph, published, scope, strand.

select
    authority_id,
    authority,
    initials,
    list_position($authority_ids, authority_id) as authority_order,
    theme_id,
    theme,
    theme_order,
    inspection_id,
    framework_id,
    judgement_theme.framework,
    framework.name as framework_name,
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
inner join framework using (framework_id)
where
    ($theme_id is null or theme_id = $theme_id)
    and role = 'main'
    and known_from <= $as_at
    and list_contains($authority_ids, authority_id)
order by authority_order, theme_order, chart_date, inspection_id, area_order;
