-- Floor 3: foundings that are not finished. No register: what is founded stands in its minutes.

create table founding_drafts (
    id        uuid primary key,
    person    uuid        not null,
    blueprint text        not null,
    answers   jsonb       not null default '{}',
    founded   text,
    changed   timestamptz not null default now()
);

create index founding_drafts_by_person on founding_drafts (person);
