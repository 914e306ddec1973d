-- Question: which inspections and visits stand beside the figures?
-- Grain: one row per graded inspection or ungraded visit known by the day.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, inspection_id, kind, is_graded, happened (text), chart_date,
--          overall_label (as printed, where one was given), overall_letter,
--          is_second_hand (the grade is known from a later document).
-- May be missing: overall_label, overall_letter.

with overall as (
    select
        inspection_id,
        string_agg(
            case
                when strand is null then grade_label
                else grade_label || ' (' || lower(strand) || ')'
            end,
            ', '
            order by area_order
        ) as overall_label,
        string_agg(grade_letter, '/' order by area_order) as overall_letter,
        bool_or(evidence <> 'primary') as is_second_hand
    from judgement_known
    where
        overall_match is not null
        and known_from <= $as_at
        and list_contains($authority_ids, authority_id)
    group by inspection_id
)

select
    inspection.authority_id,
    inspection.authority,
    inspection.inspection_id,
    inspection.kind,
    inspection.is_graded,
    coalesce(
        inspection."end", inspection.start, inspection.named, inspection.published
    ) as happened,
    inspection.chart_date,
    overall.overall_label,
    overall.overall_letter,
    coalesce(overall.is_second_hand, false) as is_second_hand
from inspection_dated as inspection
left join overall using (inspection_id)
where
    inspection.known_from <= $as_at
    and list_contains($authority_ids, inspection.authority_id)
order by list_position($authority_ids, inspection.authority_id), inspection.chart_date;
