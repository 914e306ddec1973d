-- Question: in which inspections was a theme raised as a weakness, and in which is it a strength?
-- Grain: one row per theme tag and inspection whose findings are held.
-- Parameters: as_at (date), authority_ids (list of varchar), family (null for all).
-- Columns: tag_id, tag, description, theme, tag_order, authority_id, authority, initials,
--          authority_order, inspection_id, inspection_order, inspected (text), inspected_year,
--          framework, weakness_count, strength_count.

with
held as (
    select
        inspection.inspection_id,
        inspection.authority_id,
        inspection.start,
        inspection.inspected_year,
        inspection.chart_date,
        framework.family
    from inspection_dated as inspection
    inner join framework using (framework_id)
    where
        inspection.known_from <= $as_at
        and inspection.authority_id in (select unnest($authority_ids))
        and ($family is null or framework.family = $family)
        and inspection.inspection_id in (select finding.inspection_id from finding)
),

tagged as (
    select
        finding.inspection_id,
        finding_about.tag_id,
        count(*) filter (where finding.kind = 'weakness') as weakness_count,
        count(*) filter (where finding.kind = 'strength') as strength_count
    from finding
    inner join finding_about using (finding_id)
    group by all
)

select
    finding_tag.tag_id,
    finding_tag.label as tag,
    finding_tag.description,
    theme.label as theme,
    finding_tag.display_order as tag_order,
    held.authority_id,
    authority.name as authority,
    authority.initials,
    authority.display_order as authority_order,
    held.inspection_id,
    dense_rank() over (
        order by authority.display_order, held.chart_date, held.inspection_id
    ) as inspection_order,
    held.start as inspected,
    held.inspected_year,
    held.family as framework,
    coalesce(tagged.weakness_count, 0) as weakness_count,
    coalesce(tagged.strength_count, 0) as strength_count
from finding_tag
cross join held
inner join theme using (theme_id)
inner join authority using (authority_id)
left join tagged
    on tagged.tag_id = finding_tag.tag_id and tagged.inspection_id = held.inspection_id
order by tag_order, inspection_order;
