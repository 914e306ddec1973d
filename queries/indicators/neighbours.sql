-- Question: who are the statistical neighbours of each authority, and whose neighbour is it?
-- Grain: one row per authority and neighbour.
-- Parameters: authority_ids (list of varchar), model (integer).
-- Columns: authority_id, authority, rank, neighbour_id, neighbour, closeness, is_mutual (the
--          neighbour counts the authority among its own ten), document.

select
    neighbour.authority_id,
    authority.name as authority,
    neighbour.rank,
    neighbour.neighbour_id,
    other.name as neighbour,
    neighbour.closeness,
    back.authority_id is not null as is_mutual,
    source.short_title as document
from neighbour
inner join authority on authority.authority_id = neighbour.authority_id
inner join authority as other on other.authority_id = neighbour.neighbour_id
inner join source on source.source_id = neighbour.source_id
left join neighbour as back
    on
        back.model = neighbour.model
        and back.authority_id = neighbour.neighbour_id
        and back.neighbour_id = neighbour.authority_id
where
    neighbour.model = $model
    and list_contains($authority_ids, neighbour.authority_id)
order by list_position($authority_ids, authority.authority_id), neighbour.rank;
