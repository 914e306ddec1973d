-- Question: what does each report say of each theme, paragraph by paragraph, flat, for other tools?
-- Grain: one row per paragraph of a report that was read so and theme tag it speaks of; one with a
--        null tag where it speaks of none.
-- Parameters: none.
-- Columns: authority, ons_code, framework, inspection_id, end_date, tag_id, tag, stance (praises,
--          criticises, mixed, describes), change (improved, fell, none), speaks_of (authority, team,
--          partner, board), page (null in reports held without pages), paragraph, wording (ours).
--          Names and order do not change.

create view statement_long as
select
    authority.name as authority,
    authority.ons_code,
    framework.short_name as framework,
    statement.inspection_id,
    inspection.end_date,
    statement.tag_id,
    finding_tag.label as tag,
    statement.stance,
    statement.change,
    statement.speaks_of,
    statement.page,
    statement.paragraph,
    statement.wording
from statement
inner join inspection_dated as inspection using (inspection_id)
inner join authority on authority.authority_id = inspection.authority_id
inner join framework on framework.framework_id = inspection.framework_id
left join finding_tag on finding_tag.tag_id = statement.tag_id
order by
    authority.display_order,
    inspection.chart_date,
    not starts_with(statement.paragraph, 'head'),
    paragraph_number(statement.paragraph),
    statement.paragraph,
    finding_tag.display_order;
