-- Floor 3: elections to offices; where one stands follows from its facts and the clock.

create table elections (
    coop              text        not null references coops (slug),
    number            integer     not null check (number > 0),
    office            text        not null,
    seats             integer     not null check (seats > 0),
    terms             text        not null,
    retiring          integer[]   not null,
    nominations_close timestamptz not null,
    opens             timestamptz not null,
    closes            timestamptz not null,
    delay_seconds     bigint      not null check (delay_seconds >= 0),
    count_days        integer     not null check (count_days >= 0),
    minute            bigint      not null,
    called_at         timestamptz not null,
    cancelled_at      timestamptz,
    lapsed_at         timestamptz,
    opened_at         timestamptz,
    opened_minute     bigint,
    entitled          integer,
    roll_hash         text,
    candidates        integer[],
    commitment        text,
    seal              text,
    counted_at        timestamptz,
    counted_minute    bigint,
    online            integer,
    papers            integer,
    seed              text,
    winners           integer[],
    quota             text,
    digest            text,
    effective         timestamptz,
    enacted_at        timestamptz,
    enacted_minute    bigint,
    enacted_minutes   bigint[],
    stuck_at          timestamptz,
    stuck             text,
    stuck_with        text[],
    primary key (coop, number),
    check (called_at < nominations_close and nominations_close <= opens and opens < closes),
    check (num_nonnulls(cancelled_at, lapsed_at, opened_at) <= 1),
    check (opened_at is null
           or num_nonnulls(entitled, roll_hash, candidates, commitment, seal) = 5),
    check (counted_at is null
           or (opened_at is not null
               and num_nonnulls(online, papers, seed, winners, digest, effective) = 6)),
    check (online + papers <= entitled),
    check (cardinality(winners) <= seats),
    check (coalesce(enacted_at, stuck_at) is null or counted_at is not null)
);

create index elections_to_open on elections (opens)
    where opened_at is null and cancelled_at is null and lapsed_at is null;
create index elections_to_count on elections (closes)
    where opened_at is not null and counted_at is null;
create index elections_to_enact on elections (effective)
    where counted_at is not null and enacted_at is null;

create table candidates (
    coop         text        not null,
    election     integer     not null,
    member       integer     not null,
    nominated_by integer     not null,
    minute       bigint      not null,
    accepted_at  timestamptz,
    statement    uuid,
    commitment   text,
    withdrawn_at timestamptz,
    primary key (coop, election, member),
    foreign key (coop, election) references elections (coop, number)
);

create table electors (
    coop     text    not null,
    election integer not null,
    member   integer not null,
    -- The minute in which they were handed a paper ballot.
    paper    bigint,
    primary key (coop, election, member),
    foreign key (coop, election) references elections (coop, number)
);

create table election_ballots (
    coop     text        not null,
    election integer     not null,
    member   integer     not null,
    ranks    text        not null,
    minute   bigint      not null,
    cast_at  timestamptz not null,
    primary key (coop, election, member),
    -- Only who stands on the roll votes, and once.
    foreign key (coop, election, member) references electors (coop, election, member)
);

-- What stands on the papers; nothing leads from one to the member who filled it.
create table election_papers (
    coop      text    not null,
    election  integer not null,
    paper     integer not null check (paper > 0),
    ranks     text    not null,
    teller    integer not null,
    minute    bigint  not null,
    second    integer check (second <> teller),
    confirmed bigint,
    primary key (coop, election, paper),
    foreign key (coop, election) references elections (coop, number),
    check ((second is null) = (confirmed is null))
);
