-- Question: which figures does the report of the inspection state?
-- Grain: one row per figure, in the order of the report.
-- Parameters: inspection_id (varchar), as_at (date).
-- Columns: authority, inspection_id, figure_id, compare_with, part, label, about, value, unit,
--          qualifier, period_start (text), date (text), date_basis, document, page, paragraph,
--          indicator, domain (the nearest published indicator).
-- May be missing: compare_with, domain, indicator, page, paragraph, period_start, qualifier.

select
    authority.name as authority,
    reported.inspection_id,
    reported.figure_id,
    reported.compare_with,
    reported.part,
    reported.label,
    reported.about,
    reported.value,
    reported.unit,
    reported.qualifier,
    reported.period_start,
    reported.date,
    reported.date_basis,
    source.short_title as document,
    reported.page,
    reported.paragraph,
    indicator.label as indicator,
    indicator_domain.label as domain
from reported_figure as reported
inner join inspection_dated as inspection using (inspection_id)
inner join authority on authority.authority_id = inspection.authority_id
inner join source on source.source_id = inspection.source_id
left join indicator on indicator.indicator_id = reported.indicator_id
left join indicator_domain using (domain_id)
where reported.inspection_id = $inspection_id and inspection.known_from <= $as_at
order by reported.display_order;
