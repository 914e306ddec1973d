-- Question: how many judgements would each value of each filter leave, with all others as they are?
-- Grain: one row per filter and value that leaves at least one judgement.
-- Parameters: as_at (date), authority_ids (list of varchar), theme_ids (list of varchar), framework_ids
--             (list of varchar), grades (list of varchar: as in short), strand (varchar or null),
--             area_id (varchar or null), first_year (integer or null), last_year (integer or null),
--             words (varchar or null: all of them to be found); null or an empty list is for all.
-- Columns: filter (theme, framework, grade, strand, area, from or to), value, judgement_count.

with
held as (
    select
        inspection_id,
        area_id,
        list_filter(
            [
                if(len($theme_ids) = 0 or list_contains($theme_ids, theme_id), null, 'theme'),
                if(
                    len($framework_ids) = 0 or list_contains($framework_ids, framework_id),
                    null,
                    'framework'
                ),
                if(len($grades) = 0 or list_contains($grades, grade_in_short), null, 'grade'),
                if($strand is null or strand = $strand, null, 'strand'),
                if($area_id is null or area_id = $area_id, null, 'area'),
                if($first_year is null or inspected_year >= $first_year, null, 'from'),
                if($last_year is null or inspected_year <= $last_year, null, 'to')
            ],
            lambda missed: missed is not null
        ) as missed,
        [
            struct_pack(filter := 'theme', value := theme_id),
            struct_pack(filter := 'framework', value := framework_id),
            struct_pack(filter := 'grade', value := grade_in_short),
            struct_pack(filter := 'strand', value := strand),
            struct_pack(filter := 'area', value := area_id),
            struct_pack(filter := 'from', value := cast(inspected_year as varchar)),
            struct_pack(filter := 'to', value := cast(inspected_year as varchar))
        ] as is_of
    from judgement_theme
    where
        known_from <= $as_at
        and list_contains($authority_ids, authority_id)
        and has_words(
            concat_ws(
                ' ', area_label, strand, theme, grade_label, authority, framework_name, kind,
                document, source_title, note
            ),
            $words
        )
),

valued as (
    select inspection_id, area_id, missed, unnest(is_of, recursive := true)
    from held
),

counted as (
    select filter, value, count(distinct (inspection_id, area_id)) as judgement_count
    from valued
    where value is not null and (len(missed) = 0 or missed = [filter])
    group by filter, value
)

select
    filter,
    value,
    cast(
        case filter
            when 'from'
                then sum(judgement_count) over (partition by filter order by value desc)
            when 'to' then sum(judgement_count) over (partition by filter order by value)
            else judgement_count
        end as integer
    ) as judgement_count
from counted
order by filter, value;
