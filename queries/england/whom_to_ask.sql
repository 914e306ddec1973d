-- Question: who stood in a theme where an authority stands now, and was two grades better soon after?
-- Grain: one row per inspection with the grade that the authority holds on the day, after which the
--        next inspection that judged the theme, or the one after that, gave a grade at least two
--        levels better; the first such is told.
-- Parameters: as_at (date), theme_id (varchar), authority_id (varchar), model (integer).
-- Columns: nearness (1 for statistical neighbours, 2 for the region, 3 for all others), rank (among
--          the neighbours), authority_id, authority, region, inspection_id, kind, framework,
--          inspected_year, published (text), grade_label, grade_letter, grade_colour, evidence, page,
--          source_address; better_inspection_id, better_kind, better_framework, better_year,
--          better_published (text), better_label, better_letter, better_colour, better_evidence,
--          better_page, better_source_address, is_next (at the next inspection; else at the one
--          after), days_between (the two publications), now_label, now_letter, now_colour,
--          now_evidence (what is held of the authority in the theme on the day; null once it ended),
--          scope, better_scope (what else each grade is of; null for the theme by itself),
--          now_since_published (text; of the last inspection after what is held, under a framework
--          that gives no grade for the theme; null where there is none), abolished (the first day on
--          which it existed no longer; null where it existed on the day).
-- May be missing: abolished, better_page, better_published, better_scope, better_source_address,
--                 days_between, now_colour, now_evidence, now_label, now_letter,
--                 now_since_published, page, published, rank, region, scope, source_address.

with
standing as (
    select
        grade.authority_id,
        grade.grade_label,
        grade.grade_letter,
        grade.grade_colour,
        grade.evidence,
        since.since_published
    from theme_grade as grade
    left join last_since(cast($as_at as date)) as since using (inspection_id, theme_id)
    where
        grade.theme_id = $theme_id
        and known_from <= $as_at
        and (replaced_on is null or replaced_on > $as_at)
        and is_whole
),

own as (
    select
        standing.grade_letter,
        authority.region
    from standing
    inner join authority using (authority_id)
    where
        standing.authority_id = $authority_id
        and coalesce(authority.abolished > $as_at, true)
),

pairs as (
    select
        pair.authority_id,
        pair.inspection_id,
        pair.area_id,
        pair.framework,
        pair.chart_date,
        pair.published_date,
        pair.grade_label,
        pair.grade_letter,
        pair.grade_colour,
        pair.evidence,
        pair.scope,
        pair.next_id,
        better.inspection_id as better_id
    from next_grade(cast($as_at as date), $theme_id) as pair
    inner join theme_grade as better
        on
            better.theme_id = $theme_id
            and better.inspection_id in (pair.next_id, pair.after_next_id)
            and better.is_whole
            and better.grade_count = pair.grade_count
            and better.grade_rank <= pair.grade_rank - 2
    inner join own on own.grade_letter = pair.grade_letter
    where pair.authority_id <> $authority_id
    qualify
        row_number() over (
            partition by pair.inspection_id order by better.chart_date, better.inspection_id
        ) = 1
)

select
    case
        when neighbour.rank is not null then 1
        when authority.region = own.region then 2
        else 3
    end as nearness,
    neighbour.rank,
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
    pair.better_id as better_inspection_id,
    second.kind as better_kind,
    better.framework as better_framework,
    second.inspected_year as better_year,
    second.published as better_published,
    better.grade_label as better_label,
    better.grade_letter as better_letter,
    better.grade_colour as better_colour,
    better.evidence as better_evidence,
    second.page as better_page,
    second.source_address as better_source_address,
    pair.better_id = pair.next_id as is_next,
    date_diff('day', pair.published_date, better.published_date) as days_between,
    now.grade_label as now_label,
    now.grade_letter as now_letter,
    now.grade_colour as now_colour,
    now.evidence as now_evidence,
    pair.scope,
    better.scope as better_scope,
    now.since_published as now_since_published,
    if(authority.abolished <= $as_at, authority.abolished, null) as abolished
from pairs as pair
cross join own
inner join authority on authority.authority_id = pair.authority_id
inner join judgement_known as first
    on first.inspection_id = pair.inspection_id and first.area_id = pair.area_id
inner join theme_grade as better
    on better.inspection_id = pair.better_id and better.theme_id = $theme_id
inner join judgement_known as second
    on second.inspection_id = better.inspection_id and second.area_id = better.area_id
left join neighbour
    on
        neighbour.authority_id = $authority_id
        and neighbour.model = $model
        and neighbour.neighbour_id = pair.authority_id
left join standing as now
    on now.authority_id = pair.authority_id and coalesce(authority.abolished > $as_at, true)
order by nearness, neighbour.rank, authority.name, pair.chart_date, pair.inspection_id;
