-- Letters that minutes call for. No register: what stands here follows from the minutes and from
-- what mail servers answered, and no act depends on it.

-- Up to which minute a co-op's book was read for letters.
create table mail_marks (
    coop text   primary key references coops (slug),
    next bigint not null check (next >= 0)
);

-- Minutes that stand already were not to be written about.
insert into mail_marks (coop, next)
select coops.slug, heads.size from coops join heads on heads.coop = coops.slug;

create table mails (
    id        bigint      generated always as identity primary key,
    coop      text        not null references coops (slug),
    minute    bigint      not null,
    place     integer     not null,
    member    integer     not null,
    topic     text        not null,
    proposal  integer,
    queued_at timestamptz not null,
    state     text        not null default 'WAITING'
                          check (state in ('WAITING', 'SENT', 'FAILED', 'UNWANTED')),
    due       timestamptz not null,
    attempts  integer     not null default 0,
    settled_at timestamptz,
    address   text,
    fault     text,
    stop      uuid        not null default gen_random_uuid() unique,
    -- One letter a member and entry, however many servers read the minute.
    unique (coop, minute, place, member),
    check ((state = 'WAITING') = (settled_at is null))
);

create index mails_due on mails (due) where state = 'WAITING';
create index mails_by_proposal on mails (coop, proposal);

-- What a person does not want to be written about.
create table mail_refusals (
    person uuid not null references people (id) on delete cascade,
    topic  text not null,
    primary key (person, topic)
);
