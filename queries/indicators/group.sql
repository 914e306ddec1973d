-- Question: who belongs to a group of authorities to compare with?
-- Grain: one row per authority of the group: all of England, a region, or an authority with its
--        statistical neighbours.
-- Parameters: region (varchar or null: all of England), neighbours_of (varchar or null: of a region
--             or England), model (integer).
-- Columns: authority_id.

select authority_id
from authority
where
    kind = 'authority'
    and ($region is null or region = $region)
    and (
        $neighbours_of is null
        or authority_id = $neighbours_of
        or authority_id in (
            select neighbour_id
            from neighbour
            where authority_id = $neighbours_of and model = $model
        )
    )
order by authority_id;
