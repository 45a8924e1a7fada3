-- Floor 3: patronage, periods, and the distribution of their surplus. Money is in minor units.

create table patronage (
    coop    text           not null references coops (slug),
    minute  bigint         not null,
    place   integer        not null,
    line    integer        not null,
    member  integer, -- null: business with somebody who is no member
    measure text           not null check (measure ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    date    date           not null,
    amount  numeric(21, 6) not null,
    primary key (coop, minute, place, line),
    foreign key (coop, member) references members (coop, number)
);

create index patronage_by_date on patronage (coop, date) include (member, measure, amount);
create index patronage_by_member on patronage (coop, member, date) where member is not null;

-- The files patronage was imported from, by their SHA-256: none comes in twice.
create table patronage_sources (
    coop   text    not null references coops (slug),
    source text    not null check (source ~ '^[0-9a-f]{64}$'),
    minute bigint  not null,
    uses   integer not null,
    primary key (coop, source)
);

create table periods (
    coop     text        not null references coops (slug),
    period   integer     not null check (period >= 1),
    from_day date        not null,
    to_day   date        not null,
    surplus  bigint      not null,
    currency text        not null check (currency ~ '^[A-Z]{3}$'),
    minute   bigint      not null,
    closed   timestamptz not null,
    primary key (coop, period),
    unique (coop, from_day),
    unique (coop, to_day),
    check (from_day <= to_day)
);

create table distributions (
    coop      text        not null,
    period    integer     not null,
    rules     text        not null,
    currency  text        not null check (currency ~ '^[A-Z]{3}$'),
    result    bigint      not null,
    figures   text        not null,
    minute    bigint      not null,
    done      timestamptz not null,
    authority text        not null,
    primary key (coop, period),
    foreign key (coop, period) references periods (coop, period)
);

create table placements (
    coop        text    not null,
    period      integer not null,
    place       integer not null,
    step        text    not null,
    destination text    not null,
    amount      bigint  not null,
    primary key (coop, period, place),
    foreign key (coop, period) references distributions (coop, period)
);

create table allotments (
    coop         text    not null,
    period       integer not null,
    place        integer not null,
    member       integer not null,
    member_class text    not null,
    cash         bigint  not null,
    capital      bigint  not null,
    minute       bigint  not null,
    primary key (coop, period, place),
    unique (coop, period, member),
    foreign key (coop, period) references distributions (coop, period),
    foreign key (coop, member) references members (coop, number)
);

create index allotments_by_member on allotments (coop, member, period);

-- An uploaded file on its way into the patronage: looked at first, then entered or left.
create table patronage_files (
    id       uuid        primary key,
    coop     text        not null references coops (slug),
    member   integer     not null,
    uploaded timestamptz not null,
    name     text        not null,
    source   text        not null,
    file     text        not null,
    choices  text        not null default '{}'
);

create index patronage_files_by_member on patronage_files (coop, member);
