-- Question: what is every judgement, flat, for other tools to read?
-- Grain: one row per inspection and area.
-- Parameters: none.
-- Columns: authority, ons_code, framework, inspection_kind, start_date, end_date, published_date
--          (null where not known to the day), strand, area_label, theme (the first that the area
--          stands for; judgement_theme has them all), match to that theme, grade_label,
--          grade_rank, evidence, source_title, page, paragraph, ofsted_urn, read_by (person or
--          reader; null for a list). Names and order do not change.

create view judgement_long as
with
first_theme as (
    select distinct on (inspection_id, area_id) *
    from judgement_theme
    order by inspection_id, area_id, role desc, theme_order
)

select
    authority.name as authority,
    authority.ons_code,
    framework.short_name as framework,
    inspection.kind as inspection_kind,
    inspection.start_date,
    inspection.end_date,
    inspection.published_date,
    judgement.strand,
    judgement.area_label,
    judgement.theme,
    judgement.match,
    judgement.grade_label,
    judgement.grade_rank,
    judgement.evidence,
    judgement.source_title,
    judgement.page,
    judgement.paragraph,
    authority.ofsted_urn,
    judgement.read_by
from first_theme as judgement
inner join inspection_dated as inspection using (inspection_id)
inner join authority on authority.authority_id = inspection.authority_id
inner join framework on framework.framework_id = inspection.framework_id
order by authority.display_order, judgement.chart_date, judgement.area_order;
