-- Question: whose improvement plan is held, and which report does it answer?
-- Grain: one row.
-- Parameters: none.
-- Columns: authority_id, authority, short_title, drafted (text), inspection_id, report, report_publisher, publisher,
--          document.

select
    authority.authority_id,
    authority.name as authority,
    plan.short_title,
    plan.drafted,
    plan.inspection_id,
    report.short_title as report,
    report.publisher as report_publisher,
    document.publisher,
    document.title as document
from plan
inner join authority using (authority_id)
inner join inspection on inspection.inspection_id = plan.inspection_id
inner join source as report on report.source_id = inspection.source_id
inner join source as document on document.source_id = plan.source_id
order by plan.plan_id
limit 1;
