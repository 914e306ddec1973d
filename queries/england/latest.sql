-- Question: which grade of a theme does each authority hold on the day?
-- Grain: one row per authority that existed on the day.
-- Parameters: as_at (date), theme_id (varchar).
-- Columns: authority_id, authority, ons_code, region, inspection_id, framework, published (text),
--          grade_label, grade_letter, grade_colour, grade_rank, evidence, scope (what else the grade
--          is of; null for the theme by itself), document, licence, since_id, since_framework,
--          since_published (text; of the last inspection after it, under a framework that gives no
--          grade for the theme; null where there is none); all of the grade are null where none for
--          the whole theme is held.
-- May be missing: document, evidence, framework, grade_colour, grade_label, grade_letter, grade_rank,
--                 inspection_id, licence, ons_code, published, region, scope, since_framework,
--                 since_id, since_published.

with held as (
    select *
    from theme_grade
    where
        theme_id = $theme_id
        and known_from <= $as_at
        and (replaced_on is null or replaced_on > $as_at)
        and is_whole
)

select
    authority.authority_id,
    authority.name as authority,
    authority.ons_code,
    authority.region,
    held.inspection_id,
    held.framework,
    known.published,
    held.grade_label,
    held.grade_letter,
    held.grade_colour,
    held.grade_rank,
    held.evidence,
    held.scope,
    known.document,
    known.licence,
    since.since_id,
    since.since_framework,
    since.since_published
from authority
left join held using (authority_id)
left join judgement_known as known
    on known.inspection_id = held.inspection_id and known.area_id = held.area_id
left join last_since(cast($as_at as date)) as since
    on since.inspection_id = held.inspection_id and since.theme_id = $theme_id
where
    authority.kind = 'authority'
    and coalesce(authority.created <= $as_at, true)
    and coalesce(authority.abolished > $as_at, true)
order by authority.name;
