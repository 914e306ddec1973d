-- Question: which grade does each authority hold in some themes, and is it above that of one of them?
-- Grain: one row per authority and theme of which a grade is held on the day.
-- Parameters: as_at (date), authority_id (varchar), authority_ids (list of varchar), theme_ids
--             (list of varchar, empty for all).
-- Columns: authority_id, authority, theme_id, theme, inspection_id, kind, framework, published
--          (text), area_id, area_label, grade_label, grade_letter, grade_rank, grade_colour, evidence, match, scope,
--          is_whole (one grade for the whole theme; where not, the grade is of the first part),
--          document, licence, page, source_address, standing (beside the grade of the authority
--          asked for: higher, level, lower; itself; not comparable where the two are not given for
--          the same by itself, or on scales with different words), since_id, since_framework,
--          since_published (text; of the last inspection after it, under a framework that gives no
--          grade for the theme; null where there is none).
-- May be missing: page, published, scope, since_framework, since_id, since_published, source_address.

with
held as (
    select
        grade.*,
        authority.name as authority
    from theme_grade as grade
    inner join authority using (authority_id)
    where
        grade.known_from <= $as_at
        and (grade.replaced_on is null or grade.replaced_on > $as_at)
        and (authority.abolished is null or authority.abolished > $as_at)
        and (len($theme_ids) = 0 or list_contains($theme_ids, grade.theme_id))
        and list_contains($authority_ids, grade.authority_id)
),

own as (
    select *
    from held
    where authority_id = $authority_id
)

select
    held.authority_id,
    held.authority,
    held.theme_id,
    theme.label as theme,
    held.inspection_id,
    known.kind,
    held.framework,
    known.published,
    held.area_id,
    known.area_label,
    held.grade_label,
    held.grade_letter,
    held.grade_rank,
    held.grade_colour,
    held.evidence,
    held.match,
    held.scope,
    held.is_whole,
    known.document,
    known.licence,
    known.page,
    known.source_address,
    case
        when held.authority_id = $authority_id then 'itself'
        when
            own.authority_id is null
            or not own.is_whole
            or not held.is_whole
            or own.scale_letters <> held.scale_letters
            or not (held.area_id = own.area_id or (held.match = 'same' and own.match = 'same'))
            then 'not comparable'
        when held.grade_rank < own.grade_rank then 'higher'
        when held.grade_rank > own.grade_rank then 'lower'
        else 'level'
    end as standing,
    since.since_id,
    since.since_framework,
    since.since_published
from held
inner join theme using (theme_id)
inner join judgement_known as known
    on known.inspection_id = held.inspection_id and known.area_id = held.area_id
left join own on own.theme_id = held.theme_id
left join last_since(cast($as_at as date)) as since
    on since.inspection_id = held.inspection_id and since.theme_id = held.theme_id
order by
    list_position($theme_ids, held.theme_id), list_position($authority_ids, held.authority_id);
