-- Question: what can be searched for, and by which other words?
-- Grain: one row per indicator, further measure, domain, theme, printed area, grade label, tag of findings,
--        authority, page with other words, figure that is not held, and phrase that other words
--        stand for.
-- Parameters: none.
-- Columns: kind (of search_word), target (its id), label (as links hold it), short_label,
--          within (domain of an indicator, topic of a further measure), reason (why it is not held), nearest and nearest_domain
--          (label and domain of the indicator nearest to it), held_of (ids of the authorities that
--          have such a judgement; empty for what is no judgement), other_words, position (among
--          those of its kind).
-- May be missing: nearest, nearest_domain, reason, short_label, within.

with
other_words as (
    select kind, target, list(word order by word) as other_words
    from search_word
    group by kind, target
),

other_names as (
    select
        authority_id,
        list(other_name order by other_name) as names
    from authority_other_name
    group by authority_id
),

publisher_labels as (
    select publisher_name.indicator_id, list(distinct measure.label order by measure.label) as labels
    from published_measure as measure
    inner join publisher_name
        on
            publisher_name.publisher = 'lait'
            and lower(publisher_name.item) = lower(measure.measure)
    group by publisher_name.indicator_id
    union all
    select same_as, list(distinct label order by label)
    from published_measure
    where same_as is not null
    group by same_as
),

judged_areas as (
    select area_id, list(distinct authority_id order by authority_id) as held_of
    from judgement_theme
    group by area_id
),

judged_grades as (
    select
        grade_label,
        min(grade_count * 100 + grade_rank) as position,
        list(distinct authority_id order by authority_id) as held_of
    from judgement_theme
    group by grade_label
),

entries as (
    select
        'indicator' as kind,
        indicator_id as target,
        label,
        short_label,
        domain as within,
        cast(null as varchar) as reason,
        cast(null as varchar) as nearest,
        cast(null as varchar) as nearest_domain,
        cast([] as varchar[]) as held_of,
        domain_order * 1000 + display_order as position
    from indicator_described
    union all
    select
        'measure',
        indicator_id,
        label,
        null,
        topic,
        null,
        null,
        null,
        [],
        row_number() over (order by topic, label)
    from further_measure
    union all
    select 'domain', domain_id, label, null, null, null, null, null, [], display_order
    from indicator_domain
    union all
    select 'theme', theme_id, label, null, null, null, null, null, [], display_order
    from theme
    union all
    select
        'area',
        area_id,
        concat_ws(': ', framework.short_name, judgement_area.strand, judgement_area.label),
        judgement_area.label,
        null,
        null,
        null,
        null,
        coalesce(judged_areas.held_of, []),
        1000 - framework.display_order * 100 + judgement_area.display_order
    from judgement_area
    inner join framework using (framework_id)
    left join judged_areas using (area_id)
    union all
    select 'grade', grade_label, grade_label, null, null, null, null, null, held_of, position
    from judged_grades
    union all
    select 'tag', tag_id, label, null, null, null, null, null, [], display_order
    from finding_tag
    union all
    select
        'unpublished',
        unpublished_term.term_id,
        unpublished_term.label,
        null,
        null,
        unpublished_term.reason,
        indicator_described.label,
        indicator_described.domain,
        [],
        0
    from unpublished_term
    left join indicator_described
        on unpublished_term.nearest_indicator_id = indicator_described.indicator_id
    union all
    select
        'authority',
        authority.authority_id,
        authority.name,
        authority.short_name,
        null,
        null,
        null,
        null,
        [],
        authority.display_order
    from authority
    where authority.kind = 'authority'
    union all
    select distinct kind, target, target, null, null, null, null, null, [], 0
    from search_word
    where kind in ('page', 'words')
)

select
    entries.kind,
    entries.target,
    entries.label,
    entries.short_label,
    entries.within,
    entries.reason,
    entries.nearest,
    entries.nearest_domain,
    entries.held_of,
    list_concat(
        coalesce(other_words.other_words, []),
        if(entries.kind = 'authority', coalesce(other_names.names, []), []),
        if(authority.initials is null, [], [authority.initials]),
        if(entries.kind = 'indicator', coalesce(publisher_labels.labels, []), [])
    ) as other_words,
    entries.position
from entries
left join other_words
    on entries.kind = other_words.kind and entries.target = other_words.target
left join other_names
    on entries.kind = 'authority' and entries.target = other_names.authority_id
left join publisher_labels
    on entries.kind = 'indicator' and entries.target = publisher_labels.indicator_id
left join authority
    on entries.kind = 'authority' and entries.target = authority.authority_id
order by entries.kind, entries.position, entries.label;
