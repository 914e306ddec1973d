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
    initials varchar not null unique,
    kind varchar not null check (kind in ('authority', 'region', 'country')),
    ons_code varchar not null unique,
    dfe_code varchar,
    ofsted_urn varchar,
    region varchar,
    created date,
    abolished date,
    display_order bigint not null unique,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    check (abolished is null or created is null or abolished > created)
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
    display_order bigint not null,
    source_id varchar not null references source (source_id),
    locator varchar not null,
    unique (framework_id, display_order)
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
    reason varchar not null,
    primary key (area_id, theme_id)
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
    evidence varchar not null check (evidence in ('primary', 'later report', 'press')),
    source_id varchar not null references source (source_id),
    page bigint check (page > 0),
    printed_in varchar not null,
    section_page bigint check (section_page > 0),
    paragraph bigint check (paragraph > 0),
    note varchar,
    primary key (inspection_id, area_id),
    check (evidence <> 'primary' or (page is not null and printed_text is not null))
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
