-- Question: when and how does the framework say that authorities are inspected again?
-- Grain: one row per overall grade after which it says so.
-- Parameters: none.
-- Columns: overall_label, kind (of the next inspection), months_after, months_either_side,
--          document, address, locator.
-- May be missing: address.

select
    inspection_rule.label as overall_label,
    inspection_kind.label as kind,
    inspection_rule.months_after,
    inspection_rule.months_either_side,
    source.short_title as document,
    source.address,
    inspection_rule.locator
from inspection_rule
inner join inspection_kind using (kind_id)
inner join source using (source_id)
inner join grade on grade.scale_id = inspection_rule.scale_id and grade.label = inspection_rule.label
order by grade.rank;
