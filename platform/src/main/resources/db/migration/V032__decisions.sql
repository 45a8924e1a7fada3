-- Floor 3: proposals with the facts of their way; where one stands follows from these and the clock.

create table proposals (
    coop            text        not null references coops (slug),
    number          integer     not null check (number > 0),
    version         integer     not null check (version > 0),
    proposer        integer     not null,
    title           text        not null check (length(title) between 1 and 200),
    body            text        not null,
    method          text        not null,
    acts            text        not null,
    minute          bigint      not null,
    proposed_at     timestamptz not null,
    withdrawn_at    timestamptz,
    noticed_at      timestamptz,
    noticed_minute  bigint,
    hash            text,
    rules           text,
    class_votes     text,
    opens           timestamptz,
    closes          timestamptz,
    delay_seconds   bigint,
    grace_seconds   bigint,
    opened_at       timestamptz,
    opened_minute   bigint,
    entitled        bigint,
    unit            bigint,
    roll_hash       text,
    changes         text,
    closed_at       timestamptz,
    closed_minute   bigint,
    votes_for       bigint,
    votes_against   bigint,
    abstain         bigint,
    objections      bigint,
    verdict         text check (verdict in ('CARRIED', 'LOST', 'INQUORATE', 'TIED')),
    effective       timestamptz,
    expires         timestamptz check (expires > effective),
    stayed_at       timestamptz,
    stayed_by       text,
    stay_reason     text,
    stayed_until    timestamptz check (stayed_until > stayed_at),
    revoked_at      timestamptz,
    enacted_at      timestamptz,
    enacted_minute  bigint,
    enacted_minutes bigint[],
    failed_at       timestamptz,
    failed_act      integer,
    failure         text,
    failure_with    text[],
    expired_at      timestamptz,
    primary key (coop, number),
    check (noticed_at is null or (rules is not null and opens >= noticed_at and closes > opens)),
    check (opened_at is null or (noticed_at is not null and opened_at >= opens)),
    check (opened_at is null or withdrawn_at is null),
    check (closed_at is null or (opened_at is not null and verdict is not null)),
    check (votes_for + votes_against + abstain + objections <= entitled),
    check (coalesce(stayed_at, enacted_at, failed_at, expired_at, revoked_at) is null
           or verdict = 'CARRIED'),
    check (num_nonnulls(enacted_at, expired_at, revoked_at) <= 1)
);

create index proposals_to_open on proposals (opens)
    where noticed_at is not null and opened_at is null and withdrawn_at is null;
create index proposals_to_close on proposals (closes)
    where opened_at is not null and closed_at is null;
create index proposals_to_enact on proposals (effective)
    where verdict = 'CARRIED' and enacted_at is null and expired_at is null and revoked_at is null;

create table proposal_versions (
    coop        text        not null,
    proposal    integer     not null,
    version     integer     not null,
    title       text        not null,
    body        text        not null,
    acts        text        not null,
    minute      bigint      not null,
    proposed_at timestamptz not null,
    primary key (coop, proposal, version),
    foreign key (coop, proposal) references proposals (coop, number)
);

create table sponsors (
    coop     text    not null,
    proposal integer not null,
    member   integer not null,
    minute   bigint  not null,
    primary key (coop, proposal, member),
    foreign key (coop, proposal) references proposals (coop, number)
);

create table rolls (
    coop         text    not null,
    proposal     integer not null,
    member       integer not null,
    member_class text    not null,
    weight       bigint  not null check (weight >= 0),
    primary key (coop, proposal, member),
    foreign key (coop, proposal) references proposals (coop, number)
);

create table votes (
    coop       text        not null,
    proposal   integer     not null,
    member     integer     not null,
    choice     text        not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN', 'OBJECT')),
    resolved   boolean     not null default false check (not resolved or choice = 'OBJECT'),
    reason     uuid,
    commitment text,
    minute     bigint      not null,
    cast_at    timestamptz not null,
    primary key (coop, proposal, member),
    -- Only who stands on the roll votes, and once.
    foreign key (coop, proposal, member) references rolls (coop, proposal, member)
);

create table comments (
    coop        text    not null,
    proposal    integer not null,
    number      integer not null,
    author      integer not null,
    in_reply_to integer,
    side        text    not null check (side in ('FOR', 'AGAINST', 'NONE')),
    primary key (coop, proposal, number),
    foreign key (coop, proposal) references proposals (coop, number),
    foreign key (coop, proposal, in_reply_to) references comments (coop, proposal, number)
);

-- Every wording a comment had; the one without a text is its removal.
create table comment_versions (
    coop       text        not null,
    proposal   integer     not null,
    comment    integer     not null,
    minute     bigint      not null,
    member     integer     not null,
    text       uuid,
    commitment text,
    written_at timestamptz not null,
    primary key (coop, proposal, comment, minute),
    foreign key (coop, proposal, comment) references comments (coop, proposal, number)
);

create table stay_signatures (
    coop     text    not null,
    proposal integer not null,
    member   integer not null,
    reason   text    not null,
    minute   bigint  not null,
    primary key (coop, proposal, member),
    foreign key (coop, proposal) references proposals (coop, number)
);
