-- Question: what is each finding about, and does it count for the authority's own run?
-- Grain: one row per finding and theme tag it is about; made once, as it rests on no choice.
-- Parameters: none.
-- Columns: tag_id, those of finding, counts_for_own_run, tags (all of the finding), planned_source
--          (where what is planned about it is said).

create table finding_tagged as
with tagged as (
    select
        finding_about.finding_id,
        string_agg(finding_tag.label, '; ' order by finding_tag.display_order) as tags
    from finding_about
    inner join finding_tag using (tag_id)
    group by finding_about.finding_id
)

select
    finding_about.tag_id,
    finding.*,
    -- What is asked of a safeguarding board or of partners alone is not the authority's own.
    finding.kind = 'weakness' and finding.addressed_to not in ('board', 'partners')
        as counts_for_own_run,
    tagged.tags,
    planned.short_title as planned_source
from finding
inner join finding_about using (finding_id)
inner join tagged using (finding_id)
left join source as planned on planned.source_id = finding.planned_source_id
order by finding.inspection_id, finding_about.tag_id, finding.display_order;
