-- Question: which authorities went from which grade of a theme to which at the next inspection?
-- Grain: one row per inspection whose grade is for the whole theme and that was followed by another.
-- Parameters: as_at (date), theme_id (varchar), like_for_like (boolean), is_within (boolean or
--             null: true for pairs of one framework, false for pairs across two, null for both),
--             was (varchar or null: letter of the grade, null for all), became (varchar or null:
--             letter of the next).
-- Columns: authority_id, authority, region, inspection_id, kind, framework, inspected_year,
--          published (text), grade_label, grade_letter, grade_colour, evidence, page,
--          source_address; next_inspection_id, next_kind, next_framework, next_year, next_published
--          (text), next_label, next_letter, next_colour, next_evidence, next_page,
--          next_source_address, days_between (the two publications; null where one is not known to
--          the day), is_alike (both judge the same by itself, or the same area); after_inspection_id,
--          after_framework, after_year, after_published (text), after_label, after_letter,
--          after_colour, after_evidence, after_page, after_source_address (of the inspection after
--          the next; null where it gave no one grade for the whole theme, or there is none yet);
--          scope, next_scope, after_scope (what else each grade is of; null for the theme by itself).
-- May be missing: after_colour, after_evidence, after_framework, after_inspection_id, after_label,
--                 after_letter, after_page, after_published, after_scope, after_source_address,
--                 after_year, days_between, next_page, next_published, next_scope,
--                 next_source_address, page, published, region, scope, source_address.

select
    pair.authority_id,
    authority.name as authority,
    authority.region,
    pair.inspection_id,
    first.kind,
    pair.framework,
    first.inspected_year,
    first.published,
    pair.grade_label,
    pair.grade_letter,
    pair.grade_colour,
    pair.evidence,
    first.page,
    first.source_address,
    pair.next_id as next_inspection_id,
    second.kind as next_kind,
    pair.next_framework,
    second.inspected_year as next_year,
    second.published as next_published,
    pair.next_label,
    pair.next_letter,
    pair.next_colour,
    pair.next_evidence,
    second.page as next_page,
    second.source_address as next_source_address,
    date_diff('day', pair.published_date, pair.next_published_date) as days_between,
    pair.is_alike,
    after_next.inspection_id as after_inspection_id,
    after_next.framework as after_framework,
    third.inspected_year as after_year,
    third.published as after_published,
    after_next.grade_label as after_label,
    after_next.grade_letter as after_letter,
    after_next.grade_colour as after_colour,
    after_next.evidence as after_evidence,
    third.page as after_page,
    third.source_address as after_source_address,
    pair.scope,
    pair.next_scope,
    after_next.scope as after_scope
from next_grade(cast($as_at as date), $theme_id) as pair
inner join authority using (authority_id)
inner join judgement_known as first
    on first.inspection_id = pair.inspection_id and first.area_id = pair.area_id
inner join judgement_known as second
    on second.inspection_id = pair.next_id and second.area_id = pair.next_area_id
left join theme_grade as after_next
    on
        after_next.inspection_id = pair.after_next_id
        and after_next.theme_id = $theme_id
        and after_next.is_whole
left join judgement_known as third
    on third.inspection_id = after_next.inspection_id and third.area_id = after_next.area_id
where
    pair.is_followed
    and (pair.is_alike or not $like_for_like)
    and coalesce(pair.is_within = $is_within, true)
    and coalesce(pair.grade_letter = $was, true)
    and coalesce(pair.next_letter = $became, true)
order by authority, pair.chart_date, pair.inspection_id;
