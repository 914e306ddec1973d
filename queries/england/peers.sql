-- Question: who can be set beside an authority: its statistical neighbours, its region, all others?
-- Grain: one row per authority, whenever it existed: the answer is the same on every day.
-- Parameters: authority_id (varchar), model (integer).
-- Columns: authority_id, authority, region, is_in_region (the region of the one asked for), rank (among
--          its neighbours; null for others), closeness, document (of the model), created, abolished.
-- May be missing: abolished, closeness, created, document, rank, region.

with asked as (
    select region
    from authority
    where authority_id = $authority_id
)

select
    authority.authority_id,
    authority.name as authority,
    authority.region,
    coalesce(authority.region = asked.region, false) as is_in_region,
    neighbour.rank,
    neighbour.closeness,
    source.short_title as document,
    authority.created,
    authority.abolished
from authority
cross join asked
left join neighbour
    on
        neighbour.authority_id = $authority_id
        and neighbour.model = $model
        and neighbour.neighbour_id = authority.authority_id
left join source on source.source_id = neighbour.source_id
where authority.kind = 'authority'
order by neighbour.rank nulls last, authority.name;
