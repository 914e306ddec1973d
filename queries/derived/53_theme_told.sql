-- Question: what does each report that was read paragraph by paragraph say of each theme?
-- Grain: one row per theme tag and such a report; made once, as it rests on no choice.
-- Parameters: none.
-- Columns: tag_id, inspection_id, paragraph_count (numbered paragraphs and those of the summary, of
--          the whole report), criticism_count, mixed_count, praise_count, description_count,
--          better_count (praise, or said to have improved), all of the authority; verdict (of the
--          authority), board_verdict, partner_verdict.

-- What counts: a statement that speaks of the authority, or of one team or part of it, as the
-- authority answers for its teams. One that speaks of a safeguarding board or of a partner alone
-- counts for none of the authority's verdicts; it has a verdict of its own beside.
-- The verdict: criticised, where there is criticism and no praise; praised, where there is praise
-- and no criticism; mixed, where there are both, in one paragraph or in several; described, where
-- there is neither; not mentioned, where no statement speaks of the theme.

create table theme_told as
with
reports as (
    select
        inspection_id,
        count(distinct paragraph) as paragraph_count
    from statement
    group by inspection_id
),

counted as (
    select
        inspection_id,
        tag_id,
        case when speaks_of = 'team' then 'authority' else speaks_of end as whose,
        count(*) filter (stance = 'criticises') as criticism_count,
        count(*) filter (stance = 'mixed') as mixed_count,
        count(*) filter (stance = 'praises') as praise_count,
        count(*) filter (stance = 'describes') as description_count,
        count(*) filter (
            stance = 'praises' or (stance = 'describes' and change = 'improved')
        ) as better_count,
        case
            when count(*) filter (stance = 'mixed') > 0
                or count(distinct stance) filter (stance in ('criticises', 'praises')) = 2
                then 'mixed'
            when count(*) filter (stance = 'criticises') > 0 then 'criticised'
            when count(*) filter (stance = 'praises') > 0 then 'praised'
            else 'described'
        end as verdict
    from statement
    where tag_id is not null
    group by inspection_id, tag_id, whose
)

select
    finding_tag.tag_id,
    reports.inspection_id,
    reports.paragraph_count,
    coalesce(own.criticism_count, 0) as criticism_count,
    coalesce(own.mixed_count, 0) as mixed_count,
    coalesce(own.praise_count, 0) as praise_count,
    coalesce(own.description_count, 0) as description_count,
    coalesce(own.better_count, 0) as better_count,
    coalesce(own.verdict, 'not mentioned') as verdict,
    coalesce(board.verdict, 'not mentioned') as board_verdict,
    coalesce(partner.verdict, 'not mentioned') as partner_verdict
from finding_tag
cross join reports
left join counted as own
    on
        own.tag_id = finding_tag.tag_id
        and own.inspection_id = reports.inspection_id
        and own.whose = 'authority'
left join counted as board
    on
        board.tag_id = finding_tag.tag_id
        and board.inspection_id = reports.inspection_id
        and board.whose = 'board'
left join counted as partner
    on
        partner.tag_id = finding_tag.tag_id
        and partner.inspection_id = reports.inspection_id
        and partner.whose = 'partner'
order by finding_tag.tag_id, reports.inspection_id;
