-- Floor 3: choices between options, members' budgets among them; where one stands follows from its facts and the clock.

create table choices (
    coop              text        not null references coops (slug),
    number            integer     not null check (number > 0),
    question          uuid        not null,
    commitment        text        not null,
    terms             text        not null,
    purse_from        text,
    purse_to          text,
    purse_amount      bigint check (purse_amount > 0),
    purse_currency    text,
    suggestions_close timestamptz not null,
    opens             timestamptz not null,
    closes            timestamptz not null,
    delay_seconds     bigint      not null check (delay_seconds >= 0),
    minute            bigint      not null,
    called_at         timestamptz not null,
    cancelled_at      timestamptz,
    lapsed_at         timestamptz,
    opened_at         timestamptz,
    opened_minute     bigint,
    entitled          integer,
    roll_hash         text,
    options           integer[],
    draw              text,
    seal              text,
    counted_at        timestamptz,
    counted_minute    bigint,
    votes             integer,
    seed              text,
    chosen            integer[],
    digest            text,
    effective         timestamptz,
    enacted_at        timestamptz,
    enacted_minute    bigint,
    primary key (coop, number),
    check (called_at < suggestions_close and suggestions_close <= opens and opens < closes),
    check (num_nonnulls(purse_from, purse_to, purse_amount, purse_currency) in (0, 4)),
    check (num_nonnulls(cancelled_at, lapsed_at, opened_at) <= 1),
    check (opened_at is null or num_nonnulls(entitled, roll_hash, options, draw, seal) = 5),
    check (counted_at is null
           or (opened_at is not null and num_nonnulls(votes, seed, chosen, digest, effective) = 5)),
    check (votes <= entitled),
    check (enacted_at is null or counted_at is not null)
);

create index choices_to_open on choices (opens)
    where opened_at is null and cancelled_at is null and lapsed_at is null;
create index choices_to_count on choices (closes)
    where opened_at is not null and counted_at is null;
create index choices_to_enact on choices (effective)
    where counted_at is not null and enacted_at is null;

create table choice_options (
    coop         text        not null,
    choice       integer     not null,
    option       integer     not null check (option > 0),
    member       integer     not null,
    says         uuid        not null,
    commitment   text        not null,
    cost         bigint      not null check (cost >= 0),
    minute       bigint      not null,
    suggested_at timestamptz not null,
    withdrawn_at timestamptz,
    primary key (coop, choice, option),
    foreign key (coop, choice) references choices (coop, number)
);

create table choice_remarks (
    coop       text        not null,
    choice     integer     not null,
    remark     integer     not null check (remark > 0),
    option     integer     not null,
    member     integer     not null,
    says       uuid        not null,
    commitment text        not null,
    minute     bigint      not null,
    said_at    timestamptz not null,
    primary key (coop, choice, remark),
    foreign key (coop, choice, option) references choice_options (coop, choice, option)
);

create table choosers (
    coop   text    not null,
    choice integer not null,
    member integer not null,
    primary key (coop, choice, member),
    foreign key (coop, choice) references choices (coop, number)
);

create table choice_ballots (
    coop    text        not null,
    choice  integer     not null,
    member  integer     not null,
    marks   text        not null,
    minute  bigint      not null,
    cast_at timestamptz not null,
    primary key (coop, choice, member),
    -- Only who stands on the roll votes, and once.
    foreign key (coop, choice, member) references choosers (coop, choice, member)
);
