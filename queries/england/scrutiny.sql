-- Question: which graded inspections, visits, joint and area inspections and notices had an authority?
-- Grain: one row per inspection, visit or event of it, without those of people in post.
-- Parameters: as_at (date), authority_id (varchar).
-- Columns: group_name (graded inspection, visit, area SEND inspection or event), what, detail (the
--          grades of a graded inspection, else what it was about or what came of it), happened
--          (text, to the precision known; of a graded inspection the end of its fieldwork), published
--          (text; null where not known, and of events), chart_date (a graded inspection stands where
--          it was published, all else where it happened), inspection_id (null where there is no
--          record of it), address (of a report at its publisher, where there is no record),
--          document, locator, note (what is not known of it).
-- May be missing: address, detail, document, inspection_id, locator, note, published.

with grades as (
    select
        inspection_id,
        string_agg(
            theme || coalesce(' (' || scope || ')', '') || ': ' || grade_label,
            '; '
            order by theme_order, area_order
        ) as detail
    from judgement_theme
    where authority_id = $authority_id and role = 'main' and known_from <= $as_at
    group by inspection_id
)

select
    'graded inspection' as group_name,
    inspection.kind as what,
    grades.detail,
    coalesce(inspection."end", inspection.start, inspection.named, inspection.published)
        as happened,
    inspection.published,
    inspection.chart_date,
    inspection.inspection_id,
    null as address,
    source.short_title as document,
    inspection.locator,
    inspection.note
from inspection_dated as inspection
inner join source using (source_id)
inner join grades using (inspection_id)
where
    inspection.is_graded
    and inspection.authority_id = $authority_id
union all
select
    happening.group_name,
    happening.what,
    happening.detail,
    happening.happened,
    inspection.published,
    happening.chart_date,
    happening.inspection_id,
    happening.address,
    happening.document,
    happening.locator,
    happening.note
from happening
left join inspection using (inspection_id)
where
    happening.authority_id = $authority_id
    and happening.known_from <= $as_at
    -- Who came into post is no scrutiny.
    and happening.what not in ('Director of children''s services', 'Safeguarding children board')
order by chart_date desc, what, inspection_id;
