-- Question: what facts are held, and what must always be true of them?
-- Grain: one table for each CSV file of data/, in the order in which they are loaded.
-- Parameters: none.
-- Columns: those of data/datapackage.json, which also describes them; a test compares the two.

create table source (
    source_id varchar primary key,
    title varchar not null,
    short_title varchar not null unique,
    publisher varchar not null,
    published varchar,
    as_at date,
    kind varchar not null,
    licence varchar not null,
    address varchar,
    file varchar,
    read varchar not null,
    read_on date not null,
    note varchar
);

create table authority (
    authority_id varchar primary key,
    name varchar not null unique,
    short_name varchar not null unique,
    initials varchar unique,
    kind varchar not null check (kind in ('authority', 'region', 'country')),
    is_compared boolean not null,
    ons_code varchar unique,
    dfe_code varchar unique,
    ofsted_urn varchar,
    region varchar,
    created date,
    abolished date,
    display_order bigint not null unique,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    check (abolished is null or created is null or abolished > created),
    check (not is_compared or (kind = 'authority' and initials is not null))
);

create table authority_other_name (
    authority_id varchar not null references authority (authority_id),
    other_name varchar not null,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    primary key (authority_id, other_name)
);

create table grade (
    scale_id varchar not null,
    label varchar not null,
    rank bigint not null check (rank between 1 and 4),
    letter varchar not null check (letter in ('O', 'G', 'A', 'RI', 'I')),
    meaning varchar not null,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    primary key (scale_id, label),
    check (label <> 'Adequate' or scale_id = 'slac'),
    check (label not like 'Requires improvement%' or scale_id <> 'slac')
);

create table framework (
    framework_id varchar primary key,
    family varchar not null,
    name varchar not null,
    short_name varchar not null unique,
    valid_from varchar not null,
    valid_to varchar,
    is_graded boolean not null,
    scale_id varchar,
    has_overall boolean not null,
    beside varchar,
    display_order bigint not null unique,
    description varchar not null,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    check (is_graded = (scale_id is not null)),
    check (is_graded or not has_overall)
);

create table inspection_kind (
    kind_id varchar primary key,
    label varchar not null unique,
    is_graded boolean not null,
    description varchar not null
);

create table judgement_area (
    area_id varchar primary key,
    framework_id varchar not null references framework (framework_id),
    strand varchar,
    label varchar not null,
    read_as varchar not null,
    display_order bigint not null,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    unique (framework_id, display_order),
    unique (framework_id, read_as)
);

create table theme (
    theme_id varchar primary key,
    label varchar not null unique,
    question varchar not null,
    description varchar not null,
    display_order bigint not null unique
);

create table area_theme (
    area_id varchar not null references judgement_area (area_id),
    theme_id varchar not null references theme (theme_id),
    role varchar not null check (role in ('main', 'also')),
    match varchar not null check (
        match in ('same', 'split', 'merged', 'narrower', 'broader', 'related', 'no successor')
    ),
    scope varchar,
    reason varchar not null,
    primary key (area_id, theme_id),
    check ((match = 'same') = (scope is null))
);

create table inspection (
    inspection_id varchar primary key,
    authority_id varchar not null references authority (authority_id),
    framework_id varchar not null references framework (framework_id),
    kind_id varchar not null references inspection_kind (kind_id),
    title varchar,
    topic varchar,
    start varchar,
    "end" varchar,
    published varchar,
    published_basis varchar,
    named varchar,
    outcome varchar,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    listing_source_id varchar references source (source_id),
    note varchar,
    check ((published is null) = (published_basis is null)),
    check (start is not null or published is not null or named is not null)
);

create table judgement (
    inspection_id varchar not null references inspection (inspection_id),
    area_id varchar not null references judgement_area (area_id),
    label varchar not null,
    printed_text varchar,
    evidence varchar not null check (
        evidence in ('primary', 'official list', 'later report', 'press')
    ),
    source_id varchar not null references source (source_id),
    page bigint check (page > 0),
    printed_in varchar not null,
    section_page bigint check (section_page > 0),
    paragraph bigint check (paragraph > 0),
    note varchar,
    read_by varchar check (read_by in ('person', 'reader')),
    primary key (inspection_id, area_id),
    check (evidence <> 'primary' or (page is not null and printed_text is not null)),
    check ((evidence = 'official list') = (read_by is null))
);

create table correction (
    inspection_id varchar not null references inspection (inspection_id),
    item varchar not null,
    read_value varchar,
    held_value varchar,
    reason varchar not null,
    corrected_on date not null,
    primary key (inspection_id, item)
);

create table event (
    event_id varchar primary key,
    authority_id varchar not null references authority (authority_id),
    kind varchar not null,
    date varchar not null,
    published varchar,
    title varchar not null,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    note varchar
);

create table plan (
    plan_id varchar primary key,
    authority_id varchar not null references authority (authority_id),
    inspection_id varchar not null references inspection (inspection_id),
    short_title varchar not null,
    drafted varchar not null,
    source_id varchar not null references source (source_id),
    locator varchar not null
);

create table plan_priority (
    priority_number bigint primary key check (priority_number between 1 and 4),
    wording varchar not null unique,
    source_id varchar not null references source (source_id),
    locator varchar not null
);

create table plan_recommendation (
    recommendation_number bigint primary key,
    priority_number bigint not null references plan_priority (priority_number),
    display_order bigint not null unique,
    wording varchar not null unique,
    paragraphs varchar,
    lead varchar,
    source_id varchar not null references source (source_id),
    locator varchar not null
);

create table plan_action (
    reference varchar primary key,
    reference_printed varchar not null unique,
    recommendation_number bigint not null references plan_recommendation (recommendation_number),
    position bigint not null unique,
    wording varchar not null,
    state varchar not null check (state in ('completed', 'review', 'none')),
    month_printed varchar,
    month varchar,
    date_doubt varchar check (date_doubt in ('impossible', 'doubtful')),
    lead varchar,
    note varchar,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    check ((month is null) = (month_printed is null)),
    check ((month is null) = (state = 'none')),
    check (date_doubt is null or (month is not null and note is not null)),
    check (reference = reference_printed or note is not null)
);

create table plan_measure (
    measure_id varchar primary key,
    recommendation_number bigint not null references plan_recommendation (recommendation_number),
    position bigint not null unique,
    label varchar not null,
    shows varchar,
    unit varchar,
    polarity varchar not null check (polarity in ('high', 'low', 'none')),
    kind varchar not null check (kind in ('audit', 'survey', 'count', 'timeliness', 'other')),
    requires_improvement_printed varchar,
    good_printed varchar,
    outstanding_printed varchar,
    same_as varchar,
    note varchar,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    check (same_as <> measure_id)
);

create table plan_band (
    measure_id varchar not null references plan_measure (measure_id),
    grade varchar not null check (grade in ('Requires improvement', 'Good', 'Outstanding')),
    rank bigint not null check (rank between 1 and 3),
    printed varchar not null,
    rule varchar not null check (
        rule in ('at least', 'at most', 'below', 'reduction of at least')
    ),
    bound double not null,
    far_bound double,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    primary key (measure_id, rank),
    unique (measure_id, grade)
);

create table discrepancy (
    discrepancy_id varchar primary key,
    kind varchar not null check (kind in ('disagreement', 'oddity', 'gap')),
    authority_id varchar references authority (authority_id),
    inspection_id varchar references inspection (inspection_id),
    subject varchar not null,
    used varchar not null,
    why varchar not null
);

create table discrepancy_statement (
    discrepancy_id varchar not null references discrepancy (discrepancy_id),
    position bigint not null,
    statement varchar not null,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    is_used boolean not null,
    primary key (discrepancy_id, position)
);

create table national_inspection (
    ons_code varchar not null,
    authority_name varchar not null,
    kind_id varchar not null references inspection_kind (kind_id),
    start date not null,
    published date not null check (published >= start),
    overall_label varchar not null,
    is_current boolean not null,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    primary key (ons_code, start)
);

create table period_kind (
    period_kind_id varchar primary key,
    label varchar not null unique,
    months bigint not null check (months between 0 and 36),
    end_month bigint not null check (end_month between 1 and 12),
    end_day bigint not null check (end_day between 1 and 31),
    wording varchar not null check (wording like '%{year}%' or wording like '%{short}%')
);

create table indicator_domain (
    domain_id varchar primary key,
    label varchar not null unique,
    display_order bigint not null unique
);

create table indicator (
    indicator_id varchar primary key,
    label varchar not null unique,
    short_label varchar not null unique,
    domain_id varchar not null references indicator_domain (domain_id),
    unit varchar not null,
    polarity varchar not null check (polarity in ('high', 'low', 'none')),
    decimals bigint not null check (decimals between 0 and 3),
    period_kind_id varchar not null references period_kind (period_kind_id),
    base varchar not null check (base in ('held', 'itself', 'large', 'small', 'none')),
    base_indicator_id varchar,
    definition varchar not null,
    caveat varchar,
    display_order bigint not null unique,
    check ((base = 'held') = (base_indicator_id is not null))
);

create table theme_indicator (
    theme_id varchar not null references theme (theme_id),
    indicator_id varchar not null references indicator (indicator_id),
    display_order bigint not null,
    primary key (theme_id, indicator_id)
);

create table series (
    indicator_id varchar not null references indicator (indicator_id),
    source_id varchar not null references source (source_id),
    locator varchar not null,
    method varchar,
    next_update varchar,
    primary key (indicator_id, source_id)
);

create table publisher_name (
    position bigint primary key,
    publisher varchar not null check (publisher in ('lait', 'ees')),
    file_pattern varchar not null,
    item varchar not null,
    filters varchar,
    indicator_id varchar not null references indicator (indicator_id)
);

create table series_remark (
    indicator_id varchar not null references indicator (indicator_id),
    year bigint not null,
    kind varchar not null check (kind in ('break', 'gap', 'note')),
    remark varchar not null,
    primary key (indicator_id, year, kind)
);

create table neighbour (
    authority_id varchar not null references authority (authority_id),
    model bigint not null,
    rank bigint not null check (rank between 1 and 10),
    neighbour_id varchar not null references authority (authority_id),
    closeness varchar not null,
    source_id varchar not null references source (source_id),
    primary key (authority_id, model, rank),
    check (neighbour_id <> authority_id)
);

create table reported_figure (
    inspection_id varchar not null references inspection (inspection_id),
    figure_id varchar not null,
    display_order bigint not null,
    part varchar not null check (part in ('profile', 'text')),
    label varchar not null,
    about varchar not null,
    value double not null,
    unit varchar not null,
    qualifier varchar,
    period_start varchar,
    date varchar not null,
    date_basis varchar not null check (date_basis in ('printed', 'heading', 'inspection', 'undated')),
    compare_with varchar,
    indicator_id varchar references indicator (indicator_id),
    page bigint check (page > 0),
    paragraph bigint check (paragraph > 0),
    primary key (inspection_id, figure_id),
    check (page is not null or paragraph is not null)
);

create table plan_measure_match (
    measure_id varchar not null references plan_measure (measure_id),
    position bigint not null check (position > 0),
    match varchar not null check (match in ('same', 'close', 'related', 'none')),
    indicator_id varchar references indicator (indicator_id),
    inspection_id varchar references inspection (inspection_id),
    figure_id varchar,
    reckoned varchar check (reckoned in ('as it is', 'rest', 'share', 'rest of share')),
    with_figure_id varchar,
    reason varchar not null,
    caveat varchar,
    primary key (measure_id, position),
    foreign key (inspection_id, figure_id) references reported_figure (inspection_id, figure_id),
    foreign key (inspection_id, with_figure_id)
    references reported_figure (inspection_id, figure_id),
    check ((figure_id is null) = (inspection_id is null)),
    check ((match = 'none') = (indicator_id is null and figure_id is null)),
    check (indicator_id is null or figure_id is null),
    check ((match = 'none') = (reckoned is null)),
    check (
        (with_figure_id is not null)
        = coalesce(reckoned in ('share', 'rest of share'), false)
    )
);

-- Keys of this table are checked when it is filled: their indexes would not fit into memory when
-- it holds millions of rows.
create table observation (
    indicator_id varchar not null,
    authority_id varchar not null,
    year bigint not null,
    value double,
    missing_reason varchar,
    status varchar not null check (status in ('published', 'derived')),
    source_id varchar not null,
    check ((value is null) = (missing_reason is not null))
);

create table figure_in_doubt (
    indicator_id varchar not null references indicator (indicator_id),
    authority_id varchar not null references authority (authority_id),
    year bigint not null,
    printed_value double not null,
    why varchar not null,
    primary key (indicator_id, authority_id, year)
);

create table finding_tag (
    tag_id varchar primary key,
    label varchar not null unique,
    description varchar not null,
    theme_id varchar not null references theme (theme_id),
    display_order bigint not null unique
);

create table finding (
    finding_id varchar primary key,
    inspection_id varchar not null references inspection (inspection_id),
    display_order bigint not null,
    kind varchar not null check (kind in ('weakness', 'strength')),
    number varchar,
    timescale varchar,
    strand varchar,
    addressed_to varchar check (addressed_to in ('local authority', 'board', 'partners')),
    wording varchar not null,
    paragraphs varchar,
    page bigint check (page > 0),
    planned_action varchar,
    planned_date varchar,
    planned_source_id varchar references source (source_id),
    unique (inspection_id, display_order),
    check ((kind = 'weakness') = (addressed_to is not null)),
    check ((planned_action is null) = (planned_source_id is null))
);

create table finding_about (
    finding_id varchar not null references finding (finding_id),
    tag_id varchar not null references finding_tag (tag_id),
    primary key (finding_id, tag_id)
);
