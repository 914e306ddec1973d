-- Question: which country and regions are the context of these authorities?
-- Grain: one row per country or region.
-- Parameters: authority_ids (list of varchar).
-- Columns: authority_id, name, kind, display_order.

select context.authority_id, context.name, context.kind, context.display_order
from authority as context
where
    context.kind = 'country'
    or (
        context.kind = 'region'
        and context.name in (
            select region from authority where authority_id in (select unnest($authority_ids))
        )
    )
order by context.display_order;
