-- Floor 3: what speeds up serving the log, and what the server's own check found.

-- Roots over 256 leaves (level 1), over 256 of those (level 2) and so on: made again at any time.
create table tile_roots (
    coop  text    not null references heads (coop),
    level integer not null check (level between 1 and 7),
    place bigint  not null check (place >= 0),
    hash  bytea   not null check (length(hash) = 32),
    primary key (coop, level, place)
);

create table inspections (
    coop    text        not null references heads (coop),
    at      timestamptz not null,
    seconds integer     not null check (seconds >= 0),
    holds   boolean     not null,
    report  jsonb       not null,
    primary key (coop, at)
);
