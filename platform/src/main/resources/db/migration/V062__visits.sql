-- How much of the minute book a member had before them when they were last here. No register.
create table visits (
    coop   text        not null references coops (slug),
    member integer     not null,
    seen   bigint      not null,
    latest bigint      not null check (latest >= seen),
    at     timestamptz not null,
    primary key (coop, member)
);
