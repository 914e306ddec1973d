-- Question: which authorities can stand side by side?
-- Grain: one row per authority, those that stand there by default first.
-- Parameters: none.
-- Columns: authority_id, name, short_name, initials (null where the facts give none), is_compared
--          (stands there by default), created (the day from which it existed; null where that was
--          before all that is held), abolished (the day from which it no longer existed), ons_code,
--          display_order, followed_by (the names of those that took its area over, with semicolons
--          between them; null where none did).
-- May be missing: abolished, created, followed_by, initials, ons_code.

with followed as (
    select
        authority_successor.authority_id,
        string_agg(successor.name, '; ' order by successor.name) as followed_by
    from authority_successor
    inner join authority as successor
        on successor.authority_id = authority_successor.successor_id
    group by authority_successor.authority_id
)

select
    authority_id,
    authority.name,
    authority.short_name,
    authority.initials,
    authority.is_compared,
    authority.created,
    authority.abolished,
    authority.ons_code,
    authority.display_order,
    followed.followed_by
from authority
left join followed using (authority_id)
where authority.kind = 'authority'
order by
    authority.is_compared desc,
    if(authority.is_compared, authority.display_order, 0),
    authority.name;
