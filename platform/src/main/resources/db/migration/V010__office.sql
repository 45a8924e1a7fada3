-- Floor 1: co-ops, their minute books, rulebooks and offices.

create table coops (
    slug      text primary key check (slug ~ '^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$'),
    name      text        not null check (length(name) between 1 and 200),
    purpose   text        not null,
    blueprint text        not null,
    currency  text        not null check (currency ~ '^[A-Z]{3}$'),
    origin    text        not null unique,
    key       text        not null,
    founded   timestamptz not null
);

-- One row a co-op: its minute book's end. Whoever holds its lock is the co-op's clerk.
create table heads (
    coop     text primary key,
    size     bigint      not null default 0 check (size >= 0),
    time     timestamptz not null default 'epoch',
    frontier bytea       not null default '',
    note     text        not null default ''
);

create table minutes (
    coop      text        not null references heads (coop),
    number    bigint      not null check (number >= 0),
    time      timestamptz not null,
    kind      text        not null,
    actor     text        not null,
    authority text        not null,
    openness  text        not null check (openness in ('PUBLIC', 'MEMBERS', 'PARTIES')),
    parties   integer[]   not null default '{}',
    header    text        not null,
    leaf      bytea       not null check (length(leaf) = 32),
    body      text        not null,
    primary key (coop, number)
);

create index minutes_by_actor on minutes (coop, actor, number);

-- The last checkpoint of each key that was replaced: with it the old key vouches for the new one.
create table handovers (
    coop    text   not null references heads (coop),
    minute  bigint not null,
    old_key text   not null,
    new_key text   not null,
    note    text   not null,
    primary key (coop, minute)
);

-- The answer given to a key, so that an act sent twice is performed once.
create table answers (
    coop   text   not null references heads (coop),
    key    text   not null,
    number bigint not null,
    primary key (coop, key)
);

create table rules (
    coop      text        not null references coops (slug),
    key       text        not null,
    minute    bigint      not null,
    value     jsonb       not null,
    authority text        not null,
    since     timestamptz not null,
    primary key (coop, key, minute)
);

create table offices (
    coop   text        not null references coops (slug),
    office text        not null,
    member integer     not null,
    since  timestamptz not null,
    until  timestamptz check (until >= since),
    minute bigint      not null,
    primary key (coop, office, member, minute)
);

create unique index offices_held_once on offices (coop, office, member) where until is null;

-- What is minuted stays: not even the tables' owner changes a minute by mistake.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the minute book is never changed';
end $$;

create trigger minutes_stay
    before update or delete or truncate on minutes
    for each statement execute function refuse_change();

do $$
begin
    if exists (select from pg_roles where rolname = 'toadlane_app') then
        revoke update, delete, truncate on minutes, handovers from toadlane_app;
    end if;
end $$;
