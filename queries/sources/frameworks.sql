-- Question: which inspection frameworks were there, and what did each judge?
-- Grain: one row per framework period.
-- Parameters: none.
-- Columns: framework_id, short_name, name, valid_from, valid_to (text), is_graded, has_overall,
--          description, area_count, judgement_count, document, locator.
-- May be missing: valid_to.

select
    framework.framework_id,
    framework.short_name,
    framework.name,
    framework.valid_from,
    framework.valid_to,
    framework.is_graded,
    framework.has_overall,
    framework.description,
    count(distinct judgement_area.area_id) as area_count,
    count(judgement.area_id) as judgement_count,
    source.short_title as document,
    framework.locator
from framework
inner join source on source.source_id = framework.source_id
left join judgement_area on judgement_area.framework_id = framework.framework_id
left join judgement on judgement.area_id = judgement_area.area_id
group by all
order by any_value(framework.display_order);
